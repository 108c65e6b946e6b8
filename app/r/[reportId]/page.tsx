import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PublicFrame } from '@/components/report-desk/public/public-frame';
import { ReportDocument } from '@/components/reports/report-document';
import { editionLabel } from '@/lib/domain/report/words/report-text';
import { permanentUrl } from '@/lib/domain/report/model/report-urls';
import { findReport } from './find-report';

interface ReportPageProps {
  params: Promise<{ reportId: string }>;
}

export async function generateMetadata({ params }: ReportPageProps): Promise<Metadata> {
  const report = await findReport((await params).reportId);
  if (!report) return { title: 'Not found' };
  const { model, isPublic, supersededBy } = report;
  return {
    title: { absolute: `${model.article.title} · ${editionLabel(model)} · ${model.newsroom}` },
    description: `The fact-check report on “${model.article.title}”, with every claim, verdict and source.`,
    alternates: { canonical: permanentUrl(model) },
    robots: { index: isPublic && supersededBy === null, follow: isPublic },
  };
}

export default async function ReportPage({ params }: ReportPageProps) {
  const report = await findReport((await params).reportId);
  if (!report) notFound();
  return (
    <PublicFrame report={report}>
      <ReportDocument model={report.model} />
    </PublicFrame>
  );
}
