import type { Metadata } from 'next';
import { listClaimsOfReport } from '@/components/report-desk/claims-of-report';
import { ReportDesk } from '@/components/report-desk/report-desk';
import { ReportDocument } from '@/components/reports/report-document';
import { getDb } from '@/lib/server/db';
import { loadReportDesk } from '@/lib/server/queries/load-report-desk';
import { loadPageArticle } from '../load-page-article';

interface ReportPageProps {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: ReportPageProps): Promise<Metadata> {
  const { article } = await loadPageArticle((await params).id);
  return { title: `Report: ${article.title}` };
}

export default async function ReportPage({ params, searchParams }: ReportPageProps) {
  const { actor, article } = await loadPageArticle((await params).id);
  const { model, ...data } = await loadReportDesk(
    getDb(),
    actor,
    article.id,
    readShow((await searchParams).show),
  );
  return (
    <ReportDesk
      article={{ id: article.id, title: article.title, revision: model.revision.number }}
      claims={listClaimsOfReport(model)}
      withdrawn={model.counts.byState.withdrawn}
      preview={<ReportDocument model={model} />}
      {...data}
    />
  );
}

/** Which state of the report the address asks for: `?show=draft`, `?show=2`, or nothing in particular. */
function readShow(value: string | string[] | undefined): number | 'draft' | null {
  if (value === 'draft') return 'draft';
  return typeof value === 'string' && /^[1-9]\d{0,5}$/.test(value) ? Number(value) : null;
}
