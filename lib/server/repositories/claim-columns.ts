import 'server-only';
import type { ClaimRow } from '@/lib/contracts/claims';
import { claimKinds, claimStates, risks } from '@/lib/domain/vocabulary';
import type { Db } from '../db';
import type { PersonRecord } from './claim-record';

export interface ClaimRowsRecord {
  revision: number;
  sequence: number;
  ratings: string[];
  assignees: PersonRecord[];
  rows: ClaimRow[];
}

/**
 * Every claim of an article as compact rows, made by the database in one query: thousands of rows never become objects
 * here. Null where there is no such article.
 */
export async function findClaimRows(
  db: Db,
  newsroomId: string,
  articleId: string,
): Promise<ClaimRowsRecord | null> {
  const found = await db.$queryRaw<ClaimRowsRecord[]>`
    WITH a AS (SELECT id, revision_number FROM article WHERE id = ${articleId}::uuid AND newsroom_id = ${newsroomId}::uuid),
    c AS (
      SELECT claim.*, v.rating_id FROM claim JOIN a ON a.id = claim.article_id LEFT JOIN verdict v ON v.claim_id = claim.id
    ),
    ratings AS (SELECT array_agg(DISTINCT rating_id) FILTER (WHERE rating_id IS NOT NULL) AS ids FROM c),
    assignees AS (SELECT array_agg(DISTINCT assignee_id) FILTER (WHERE assignee_id IS NOT NULL) AS ids FROM c)
    SELECT a.revision_number AS revision,
      coalesce((SELECT h.sequence FROM ledger_head h WHERE h.scope_id = a.id), 0) AS sequence,
      coalesce(to_json(ratings.ids), '[]') AS ratings,
      coalesce((SELECT json_agg(json_build_object('id', m.id, 'name', m.name) ORDER BY array_position(assignees.ids, m.id))
        FROM member m WHERE m.id = ANY (assignees.ids)), '[]') AS assignees,
      coalesce((SELECT json_agg(json_build_array(c.id, c.number, c.start_offset, c.end_offset,
        array_position(${[...claimStates]}::text[], c.state) - 1, array_position(${[...claimKinds]}::text[], c.kind) - 1,
        array_position(${[...risks]}::text[], c.risk) - 1, array_position(ratings.ids, c.rating_id) - 1,
        array_position(assignees.ids, c.assignee_id) - 1, c.version, (c.approved_seal IS NOT NULL)::int)
        ORDER BY c.start_offset, c.number) FROM c), '[]') AS rows
    FROM a, ratings, assignees`;
  return found[0] ?? null;
}
