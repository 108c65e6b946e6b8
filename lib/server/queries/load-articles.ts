import 'server-only';
import type { ArticleList, ListArticlesQuery } from '@/lib/contracts/articles';
import { invalidField } from '@/lib/domain/failure';
import type { Actor } from '../auth/actor';
import type { Db } from '../db';
import { presentArticleItem } from '../presenters/present-article';
import { listArticles } from '../repositories/articles';

const defaultLimit = 50;

/** A page of the newsroom's articles. The cursor is opaque to callers: it holds how many came before. */
export async function loadArticles(db: Db, actor: Actor, query: ListArticlesQuery): Promise<ArticleList> {
  const offset = readCursor(query.cursor);
  const limit = query.limit ?? defaultLimit;
  const { q, state, due, sha256, sort = 'updated' } = query;
  const { rows, total } = await listArticles(db, actor.newsroomId, {
    q: q?.trim() || undefined,
    state,
    due,
    sha256,
    sort,
    offset,
    limit,
  });
  const next = offset + rows.length;
  return { articles: rows.map(presentArticleItem), total, nextCursor: next < total ? `after-${next}` : null };
}

function readCursor(cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  const found = /^after-(\d{1,9})$/.exec(cursor);
  if (!found) throw invalidField('cursor', 'is not one that a list gave');
  return Number(found[1]);
}
