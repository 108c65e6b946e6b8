import 'server-only';
import type { History } from '@/lib/contracts/claims';
import { Failure } from '@/lib/domain/failure';
import type { Actor } from '../../auth/actor';
import type { Db } from '../../db';
import { presentHistoryEntry } from '../../presenters/present-history';
import { findArticleHead } from '../../repositories/articles/articles';
import { findClaimScope, listHistory } from '../../repositories/ledger/history';

const defaultLimit = 100;

interface HistoryQuery {
  cursor?: number | undefined;
  limit?: number | undefined;
}

/** Who did what to an article and its claims, newest first; the cursor is a ledger sequence. */
export async function loadArticleHistory(
  db: Db,
  actor: Actor,
  articleId: string,
  query: HistoryQuery,
): Promise<History> {
  const article = await findArticleHead(db, actor.newsroomId, articleId);
  if (!article) throw new Failure('not_found', 'There is no such article.');
  return loadPage(db, { articleId }, query);
}

/** Who did what to one claim, newest first. */
export async function loadClaimHistory(
  db: Db,
  actor: Actor,
  claimId: string,
  query: HistoryQuery,
): Promise<History> {
  const scope = await findClaimScope(db, actor.newsroomId, claimId);
  if (!scope) throw new Failure('not_found', 'There is no such claim.');
  return loadPage(db, { articleId: scope.articleId, claimId }, query);
}

async function loadPage(
  db: Db,
  scope: { articleId: string; claimId?: string },
  { cursor, limit = defaultLimit }: HistoryQuery,
): Promise<History> {
  const found = await listHistory(db, scope, { cursor, limit: limit + 1 });
  const page = found.slice(0, limit);
  return {
    entries: page.map(presentHistoryEntry),
    nextCursor: found.length > limit ? (page.at(-1)?.sequence ?? null) : null,
  };
}
