import { notFound } from 'next/navigation';
import { cache } from 'react';
import type { ArticleSummary } from '@/lib/contracts/articles';
import { Failure } from '@/lib/domain/failure';
import { isUuid } from '@/lib/domain/text/fields/uuid';
import type { Actor } from '@/lib/server/auth/actor';
import { requirePageActor } from '@/lib/server/session/require-page-actor';
import { getDb } from '@/lib/server/db';
import { loadArticleSummary } from '@/lib/server/queries/articles/load-article';

interface PageArticle {
  actor: Actor;
  article: ArticleSummary;
}

/**
 * The page's article and the person who looks at it, loaded once for each request. Anything else is "page not found".
 */
export const loadPageArticle = cache(async (id: string): Promise<PageArticle> => {
  const actor = await requirePageActor('article.read');
  if (!isUuid(id)) notFound();
  try {
    return { actor, article: await loadArticleSummary(getDb(), actor, id) };
  } catch (error) {
    if (error instanceof Failure && error.code === 'not_found') notFound();
    throw error;
  }
});
