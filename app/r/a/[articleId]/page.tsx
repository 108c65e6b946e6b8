import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PublicFrame } from '@/components/report-desk/public/public-frame';
import { ReportDocument } from '@/components/reports/report-document';
import { permanentUrl } from '@/lib/domain/report/model/report-urls';
import { findPermanentReport } from './find-permanent';

interface PermanentPageProps {
  params: Promise<{ articleId: string }>;
}

export async function generateMetadata({ params }: PermanentPageProps): Promise<Metadata> {
  const report = await findPermanentReport((await params).articleId);
  if (!report) return { title: 'Not found' };
  const { model, isPublic } = report;
  return {
    title: { absolute: `${model.article.title} · Fact check · ${model.newsroom}` },
    description: `The fact-check report on “${model.article.title}”, with every claim, verdict and source.`,
    alternates: { canonical: permanentUrl(model) },
    robots: { index: isPublic, follow: isPublic },
  };
}

export default async function PermanentReportPage({ params }: PermanentPageProps) {
  const report = await findPermanentReport((await params).articleId);
  if (!report) notFound();
  return (
    <PublicFrame report={report}>
      <ReportDocument model={report.model} />
    </PublicFrame>
  );
}
