import 'server-only';
import type { ArticleList, ListArticlesQuery } from '@/lib/contracts/articles';
import type { Actor } from '../../auth/actor';
import type { Db } from '../../db';
import { presentArticleItem } from '../../presenters/present-article';
import { listArticles } from '../../repositories/articles/articles';
import { nextCursor, readCursor } from './list-cursor';

const defaultLimit = 50;

/** A page of the newsroom's articles. */
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
  return {
    articles: rows.map(presentArticleItem),
    total,
    nextCursor: nextCursor(offset, rows.length, total),
  };
}
