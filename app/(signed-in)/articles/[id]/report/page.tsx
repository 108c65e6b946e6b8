import type { Metadata } from 'next';
import { listClaimsOfReport } from '@/components/report-desk/claims-of-report';
import { ReportDesk } from '@/components/report-desk/report-desk';
import { ReportDocument } from '@/components/reports/report-document';
import { loadReportPage } from './load-report-page';

interface ReportPageProps {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

async function loadFor({ params, searchParams }: ReportPageProps) {
  const [{ id }, { show }] = await Promise.all([params, searchParams]);
  return loadReportPage(id, typeof show === 'string' ? show : '');
}

export async function generateMetadata(props: ReportPageProps): Promise<Metadata> {
  const { model } = await loadFor(props);
  return { title: `Report: ${model.article.title}` };
}

export default async function ReportPage(props: ReportPageProps) {
  const { model, ...data } = await loadFor(props);
  return (
    <ReportDesk
      article={{ id: model.article.id, title: model.article.title, revision: model.revision.number }}
      claims={listClaimsOfReport(model)}
      withdrawn={model.counts.byState.withdrawn ?? 0}
      preview={<ReportDocument model={model} />}
      {...data}
    />
  );
}
