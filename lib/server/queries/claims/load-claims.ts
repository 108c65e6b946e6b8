import 'server-only';
import type { ClaimDto, ClaimColumns, ListClaimsQuery } from '@/lib/contracts/claims';
import { Failure } from '@/lib/domain/failure';
import type { Actor } from '../../auth/actor';
import type { Db } from '../../db';
import { presentClaim } from '../../presenters/present-claim';
import { findArticleHead } from '../../repositories/articles/articles';
import { findClaimColumns } from '../../repositories/claims/claim-columns';
import { listClaims } from '../../repositories/claims/claims';

const defaultLimit = 100;

/** The claims of an article: whole ones by the page, or all of them as compact columns. */
export async function loadClaims(
  db: Db,
  actor: Actor,
  articleId: string,
  query: ListClaimsQuery,
): Promise<{ claims: ClaimDto[]; nextCursor: number | null } | ClaimColumns> {
  if (query.view === 'columns') {
    const columns = await findClaimColumns(db, actor.newsroomId, articleId);
    if (!columns) throw noArticle();
    return columns;
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
