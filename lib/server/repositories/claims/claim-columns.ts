import 'server-only';
import type { ClaimColumns } from '@/lib/contracts/claims';
import type { NewsroomId } from '@/lib/domain/newsroom-id';
import { claimKinds, claimStates, risks } from '@/lib/domain/vocabulary';
import type { Db } from '../../db';

/**
 * Every claim of an article as columns, made by the database in one query. Raw, so that thousands of claims never
 * become objects here. Null where there is no such article.
 */
export async function findClaimColumns(
  db: Db,
  newsroomId: NewsroomId,
  articleId: string,
): Promise<ClaimColumns | null> {
  const found = await db.$queryRaw<ClaimColumns[]>`
    WITH a AS (SELECT id, revision_number FROM article WHERE id = ${articleId}::uuid AND newsroom_id = ${newsroomId}::uuid),
    c AS (
      SELECT claim.*, v.rating_id, coalesce(v.was_rated, false) AS was_rated, row_number() OVER in_text AS place,
        CASE WHEN claim.unplaced = 'changed' THEN 1 WHEN claim.revision_number < a.revision_number THEN 2 ELSE 0 END AS placing,
        claim.number - lag(claim.number, 1, 0) OVER in_text AS number_step,
        coalesce(claim.proposed_start, claim.start_offset)
          - lag(coalesce(claim.proposed_start, claim.start_offset), 1, 0) OVER in_text AS start_step,
        coalesce(claim.proposed_end - claim.proposed_start, claim.end_offset - claim.start_offset) AS span_length
      FROM claim JOIN a ON a.id = claim.article_id LEFT JOIN verdict v ON v.claim_id = claim.id
      WINDOW in_text AS (ORDER BY coalesce(claim.proposed_start, claim.start_offset), claim.number)
    ),
    r AS (SELECT array_agg(DISTINCT rating_id) FILTER (WHERE rating_id IS NOT NULL) AS ids FROM c),
    p AS (SELECT array_agg(DISTINCT assignee_id) FILTER (WHERE assignee_id IS NOT NULL) AS ids FROM c)
    SELECT a.revision_number AS revision,
      coalesce((SELECT h.sequence FROM ledger_head h WHERE h.scope_id = a.id), 0) AS sequence,
      coalesce(to_json(r.ids), '[]') AS "ratingIds",
      coalesce((SELECT json_agg(json_build_object('id', m.id, 'name', m.name) ORDER BY array_position(p.ids, m.id))
        FROM member m WHERE m.id = ANY (p.ids)), '[]') AS people,
      columns.*
    FROM a, r, p, LATERAL (
      SELECT coalesce(translate(encode(string_agg(uuid_send(c.id), '' ORDER BY c.place), 'base64'), E'\n', ''), '') AS ids,
        coalesce(json_agg(c.number_step ORDER BY c.place), '[]') AS "numberStep",
        coalesce(json_agg(c.start_step ORDER BY c.place), '[]') AS "startStep",
        coalesce(json_agg(c.span_length ORDER BY c.place), '[]') AS length,
        coalesce(json_agg(array_position(${[...claimStates]}::claim_state[], c.state) - 1 ORDER BY c.place), '[]') AS state,
        coalesce(json_agg(array_position(${[...claimKinds]}::claim_kind[], c.kind) - 1 ORDER BY c.place), '[]') AS kind,
        coalesce(json_agg(array_position(${[...risks]}::risk[], c.risk) - 1 ORDER BY c.place), '[]') AS risk,
        coalesce(json_agg(array_position(r.ids, c.rating_id) - 1 ORDER BY c.place), '[]') AS rating,
        coalesce(json_agg(array_position(p.ids, c.assignee_id) - 1 ORDER BY c.place), '[]') AS assignee,
        coalesce(json_agg(c.version ORDER BY c.place), '[]') AS version,
        coalesce(json_agg((c.approved_seal IS NOT NULL OR (c.state IN ('withdrawn', 'cut') AND NOT c.was_rated))::int
          ORDER BY c.place), '[]') AS acknowledged,
        coalesce(json_agg(c.placing ORDER BY c.place), '[]') AS placing
      FROM c
    ) AS columns`;
  return found[0] ?? null;
}
