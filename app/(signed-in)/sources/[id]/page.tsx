import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import { SourceViewer } from '@/components/source-viewer/source-viewer';
import type { LibrarySourceDto } from '@/lib/contracts/sources';
import { Failure } from '@/lib/domain/failure';
import { requirePageActor } from '@/lib/server/auth/require-page-actor';
import { getDb } from '@/lib/server/db';
import { loadLibrarySource } from '@/lib/server/queries/load-library-source';

interface SourcePageProps {
  params: Promise<{ id: string }>;
}

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The page's source, once for a request; anything else is a page that does not exist. */
const loadPageSource = cache(async (id: string): Promise<LibrarySourceDto> => {
  const actor = await requirePageActor('article.read');
  if (!uuidPattern.test(id)) notFound();
  try {
    return await loadLibrarySource(getDb(), actor, id);
  } catch (error) {
    if (error instanceof Failure && error.code === 'not_found') notFound();
    throw error;
  }
});

export async function generateMetadata({ params }: SourcePageProps): Promise<Metadata> {
  const { title } = await loadPageSource((await params).id);
  return { title };
}

export default async function SourcePage({ params }: SourcePageProps) {
  const source = await loadPageSource((await params).id);
  if (source.mergedInto !== null) redirect(`/sources/${source.mergedInto}`);
  return <SourceViewer key={source.id} initial={source} />;
}
