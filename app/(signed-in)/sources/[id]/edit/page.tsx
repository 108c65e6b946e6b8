import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { SourceClosed } from '@/components/sources/source-closed';
import { SourceEditing } from '@/components/sources/source-editing';
import { Page } from '@/components/ui/page';
import { sourceHref } from '@/lib/client/sources/source-href';
import type { LibrarySourceDto } from '@/lib/contracts/sources';
import { Failure } from '@/lib/domain/failure';
import { requirePageActor } from '@/lib/server/auth/require-page-actor';
import { getDb } from '@/lib/server/db';
import { loadLibrarySource } from '@/lib/server/queries/load-library-source';

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

interface EditSourcePageProps {
  params: Promise<{ id: string }>;
}

export async function generateMetadata({ params }: EditSourcePageProps): Promise<Metadata> {
  const { title } = await loadPageSource((await params).id);
  return { title: `Edit ${title}` };
}

export default async function EditSourcePage({ params }: EditSourcePageProps) {
  const source = await loadPageSource((await params).id);
  return (
    <Page title="Edit the source" lead={<Link href={sourceHref(source.id)}>{source.title}</Link>}>
      {source.abilities.edit.allowed ? <SourceEditing source={source} /> : <SourceClosed source={source} />}
    </Page>
  );
}

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
