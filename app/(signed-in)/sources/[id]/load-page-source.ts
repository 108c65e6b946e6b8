import { notFound } from 'next/navigation';
import { cache } from 'react';
import type { LibrarySourceDto } from '@/lib/contracts/sources';
import { Failure } from '@/lib/domain/failure';
import { requirePageActor } from '@/lib/server/auth/require-page-actor';
import { getDb } from '@/lib/server/db';
import { loadSource } from '@/lib/server/queries/load-source';

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The page's source, once for a request; anything else is a page that does not exist. */
export const loadPageSource = cache(async (id: string): Promise<LibrarySourceDto> => {
  const actor = await requirePageActor('article.read');
  if (!uuidPattern.test(id)) notFound();
  try {
    return await loadSource(getDb(), actor, id);
  } catch (error) {
    if (error instanceof Failure && error.code === 'not_found') notFound();
    throw error;
  }
});
