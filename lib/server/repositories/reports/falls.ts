import 'server-only';
import type { NewsroomId } from '@/lib/domain/newsroom-id';
import type { Db } from '../../db';

/** The claims of the newsroom that the transaction of `tx` has written. Raw, because the transaction is a column of Postgres' own. */
export async function listChangedClaims(tx: Db, newsroomId: NewsroomId): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM claim WHERE newsroom_id = ${newsroomId}::uuid AND xmin = pg_current_xact_id()::xid`;
  return rows.map(({ id }) => id);
}

interface Approval {
  articleId: string;
  claimId: string;
  number: number;
}

async function listApprovals(db: Db, claimIds: readonly string[]): Promise<Approval[]> {
  const claims = await db.claim.findMany({
    where: { id: { in: [...claimIds] }, approvedSeal: { not: null } },
    orderBy: [{ articleId: 'asc' }, { number: 'asc' }],
    select: { id: true, articleId: true, number: true },
  });
  return claims.map(({ id, ...claim }) => ({ claimId: id, ...claim }));
}

/** Those of the claims that `db` still sees approved and `tx` no longer does. */
export async function listStandingApprovals(
  db: Db,
  claimIds: readonly string[],
  tx: Db,
): Promise<Approval[]> {
  const after = new Set((await listApprovals(tx, claimIds)).map(({ claimId }) => claimId));
  return (await listApprovals(db, claimIds)).filter(({ claimId }) => !after.has(claimId));
}

/** More are not counted one by one: a change of the scale concerns every article that is not out yet. */
const mostArticles = 50;

/**
 * The signed articles that the transaction of `tx` concerns: it has written the article, a claim in it, or the
 * newsroom of an article that waits for its edition. Raw for the same reason.
 */
export async function listChangedArticles(
  tx: Db,
  newsroomId: NewsroomId,
): Promise<{ articleId: string; title: string }[]> {
  return tx.$queryRaw`
    SELECT a.id AS "articleId", a.title FROM article a JOIN newsroom n ON n.id = a.newsroom_id
    WHERE a.newsroom_id = ${newsroomId}::uuid AND EXISTS (SELECT 1 FROM sign_off s WHERE s.article_id = a.id)
      AND (a.xmin = pg_current_xact_id()::xid
        OR EXISTS (SELECT 1 FROM claim c WHERE c.article_id = a.id AND c.xmin = pg_current_xact_id()::xid)
        OR (n.xmin = pg_current_xact_id()::xid AND a.state IN ('check_complete', 'signed_off')))
    ORDER BY a.updated_at DESC LIMIT ${mostArticles}::int`;
}
