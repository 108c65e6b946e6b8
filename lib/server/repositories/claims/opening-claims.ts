import 'server-only';
import type { OpeningClaim } from '@/lib/contracts/workspace-stream';
import type { NewsroomId } from '@/lib/domain/newsroom-id';
import type { Db } from '../../db';

/**
 * The claims with a place in the current revision that begin before an offset, in text order, and no more than `limit`. Raw,
 * because opening an article has one round trip for them.
 */
export async function findOpeningClaims(
  db: Db,
  newsroomId: NewsroomId,
  articleId: string,
  { before, limit }: { before: number; limit: number },
): Promise<OpeningClaim[]> {
  return db.$queryRaw<OpeningClaim[]>`
    SELECT c.id, c.number, p.start AS "startOffset", p.end AS "endOffset", c.state, v.rating_id AS "ratingId",
      CASE WHEN c.unplaced = 'changed' THEN 'changed' END AS unplaced
    FROM claim c
      JOIN article a ON a.id = c.article_id
      LEFT JOIN verdict v ON v.claim_id = c.id,
      LATERAL (SELECT coalesce(c.proposed_start, c.start_offset) AS start, coalesce(c.proposed_end, c.end_offset) AS "end") AS p
    WHERE a.id = ${articleId}::uuid AND a.newsroom_id = ${newsroomId}::uuid
      AND (c.unplaced = 'changed' OR c.revision_number = a.revision_number) AND p.start < ${before}::int
    ORDER BY p.start, c.number
    LIMIT ${limit}::int`;
}
