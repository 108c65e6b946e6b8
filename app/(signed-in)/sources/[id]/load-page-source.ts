import { notFound } from 'next/navigation';
import { cache } from 'react';
import type { LibrarySourceDto } from '@/lib/contracts/sources';
import { Failure } from '@/lib/domain/failure';
import { isUuid } from '@/lib/domain/text/fields/uuid';
import { requirePageActor } from '@/lib/server/session/require-page-actor';
import { getDb } from '@/lib/server/db';
import { loadSource } from '@/lib/server/queries/sources/load-source';

/** The page's source, loaded once for each request. Anything else is "page not found". */
export const loadPageSource = cache(async (id: string): Promise<LibrarySourceDto> => {
  const actor = await requirePageActor('article.read');
  if (!isUuid(id)) notFound();
  try {
    return await loadSource(getDb(), actor, id);
  } catch (error) {
    if (error instanceof Failure && error.code === 'not_found') notFound();
    throw error;
  }
});
