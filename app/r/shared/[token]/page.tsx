import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { SharedFrame } from '@/components/report-desk/public/shared-frame';
import { ReportDocument } from '@/components/reports/report-document';
import { getDb } from '@/lib/server/db';
import { loadSharedReport } from '@/lib/server/queries/reports/load-shared-report';

interface SharedPageProps {
  params: Promise<{ token: string }>;
}

/** Read once for the page and its metadata. */
const findShared = cache((token: string) => loadSharedReport(getDb(), token));

export async function generateMetadata({ params }: SharedPageProps): Promise<Metadata> {
  const shared = await findShared((await params).token);
  const robots = { index: false, follow: false, noarchive: true };
  return shared
    ? { title: { absolute: `${shared.model.article.title} · ${shared.model.newsroom}` }, robots }
    : { title: 'Not found', robots };
}

export default async function SharedReportPage({ params }: SharedPageProps) {
  const shared = await findShared((await params).token);
  if (!shared) notFound();
  return (
    <SharedFrame newsroom={shared.model.newsroom} expiresAt={shared.expiresAt}>
      <ReportDocument model={shared.model} />
    </SharedFrame>
  );
}
