import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { CopyPage } from '@/components/reports/copy-page';
import { getDb } from '@/lib/server/db';
import { loadPublicCopy } from '@/lib/server/queries/sources/load-public-copy';

interface CopyPageProps {
  params: Promise<{ reportId: string; number: string }>;
}

export async function generateMetadata({ params }: CopyPageProps): Promise<Metadata> {
  const { reportId, number } = await params;
  const found = await findCopy(reportId, number);
  // These are other people's words, kept as evidence. They should be found only from the report.
  const robots = { index: false, follow: false };
  return found
    ? { title: { absolute: `${found.source.title} · stored copy · ${found.model.newsroom}` }, robots }
    : { title: 'Not found', robots };
}

export default async function PublicCopyPage({ params }: CopyPageProps) {
  const { reportId, number } = await params;
  const found = await findCopy(reportId, number);
  if (!found) notFound();
  return <CopyPage {...found} />;
}

/** Read once for the page and its metadata. */
const findCopy = cache(async (reportId: string, number: string) =>
  /^[1-9]\d{0,8}$/.test(number) ? loadPublicCopy(getDb(), reportId, Number(number)) : null,
);
