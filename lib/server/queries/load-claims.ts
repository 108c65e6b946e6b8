import 'server-only';
import type { ClaimDto, ClaimRows, ListClaimsQuery } from '@/lib/contracts/claims';
import { Failure } from '@/lib/domain/failure';
import type { Actor } from '../auth/actor';
import type { Db } from '../db';
import { presentClaim } from '../presenters/present-claim';
import { findArticleHead } from '../repositories/articles';
import { findClaimRows } from '../repositories/claim-rows';
import { listClaims } from '../repositories/claims';

const defaultLimit = 100;

/** The claims of an article: whole ones by the page, or all of them as compact rows. */
export async function loadClaims(
  db: Db,
  actor: Actor,
  articleId: string,
  query: ListClaimsQuery,
): Promise<{ claims: ClaimDto[]; nextCursor: number | null } | ClaimRows> {
  if (query.view === 'rows') {
    const rows = await findClaimRows(db, actor.newsroomId, articleId);
    if (!rows) throw noArticle();
    return rows;
  }
  if (!(await findArticleHead(db, actor.newsroomId, articleId))) throw noArticle();
  const { state, number, cursor = 0, limit = defaultLimit } = query;
  const found = await listClaims(db, actor.newsroomId, articleId, {
    state,
    number,
    cursor,
    limit: limit + 1,
  });
  const page = found.slice(0, limit);
  return {
    claims: page.map((claim) => presentClaim(claim, actor)),
    nextCursor: found.length > limit ? cursor + limit : null,
  };
}

function noArticle(): Failure {
  return new Failure('not_found', 'There is no such article.');
}
