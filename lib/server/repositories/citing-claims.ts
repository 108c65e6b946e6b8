import 'server-only';
import type { ClaimState, UnplacedReason } from '@/lib/domain/vocabulary';
import type { Db } from '../db';
import { Prisma } from '../generated/client';
import { touchArticle } from './article-touch';
import type { StatementPart } from './commit';

/** A claim that cites a source, with the citations by which it does. */
export interface CitingClaim {
  claimId: string;
  number: number;
  articleId: string;
  version: number;
  state: ClaimState;
  unplaced: UnplacedReason | null;
  isApproved: boolean;
  citations: {
    id: string;
    passage: string | null;
    snapshotId: string | null;
    start: number | null;
    end: number | null;
    lostInId: string | null;
    accessedAt: string | null;
  }[];
}

/** Every claim of the newsroom that cites one of the sources, as one query sees them. */
export async function listCitingClaims(
  db: Db,
  newsroomId: string,
  sourceIds: readonly string[],
): Promise<CitingClaim[]> {
  return db.$queryRaw<CitingClaim[]>`
    SELECT c.id AS "claimId", c.number, c.article_id AS "articleId", c.version, c.state, c.unplaced,
      c.approved_seal IS NOT NULL AS "isApproved",
      json_agg(json_build_object('id', t.id, 'passage', t.passage, 'snapshotId', t.snapshot_id, 'start', t.start_offset,
        'end', t.end_offset, 'lostInId', t.lost_in_id, 'accessedAt', t.accessed_at) ORDER BY t.position, t.id) AS citations
    FROM citation t JOIN claim c ON c.id = t.claim_id
    WHERE t.source_id = ANY (${[...sourceIds]}::uuid[]) AND c.newsroom_id = ${newsroomId}::uuid
    GROUP BY c.id ORDER BY c.article_id, c.number`;
}

/** The approved claims of the newsroom that cite a source whose weight is noted. */
export async function listWeighedClaims(
  db: Db,
  newsroomId: string,
): Promise<{ claimId: string; articleId: string; state: ClaimState }[]> {
  return db.$queryRaw`
    SELECT c.id AS "claimId", c.article_id AS "articleId", c.state FROM claim c
    WHERE c.newsroom_id = ${newsroomId}::uuid AND c.approved_seal IS NOT NULL AND EXISTS (
      SELECT 1 FROM citation t JOIN source s ON s.id = t.source_id
      WHERE t.claim_id = c.id AND num_nonnulls(s.reliability, s.interest_note) > 0)
    ORDER BY c.id`;
}

/**
 * For the `FROM` of a guard: the claims that cite the sources, held in the order of their ids, so that the guard can ask
 * `citing.count` and `citing.versions`. Compare with `summariseCiting`: equal sums mean the very claims that were read.
 */
export function holdCitingClaims(sourceIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`(
    SELECT count(*)::int AS count, coalesce(sum(held.version), 0)::int AS versions FROM (
      SELECT c.version FROM claim c
      WHERE c.id IN (SELECT t.claim_id FROM citation t WHERE t.source_id = ANY (${[...sourceIds]}::uuid[]))
      ORDER BY c.id FOR NO KEY UPDATE
    ) held
  ) citing`;
}

export function summariseCiting(seen: readonly CitingClaim[]): { count: number; versions: number } {
  return { count: seen.length, versions: seen.reduce((sum, { version }) => sum + version, 0) };
}

/**
 * Takes note on every citing claim that the source is not what it was: a new version for whoever is editing it, and where
 * `falls` the end of its approval. Their articles are in check again where an approval fell.
 */
export function touchCitingClaims(claims: readonly { claimId: string; falls: boolean }[]): StatementPart[] {
  if (claims.length === 0) return [];
  const rows = JSON.stringify(claims.map(({ claimId, falls }) => ({ id: claimId, falls })));
  const fallen = claims.filter(({ falls }) => falls).map(({ claimId }) => claimId);
  return [
    Prisma.sql`
      UPDATE claim c SET version = c.version + 1, updated_at = now(),
        state = CASE WHEN x.falls AND c.state = 'approved' THEN 'stale' ELSE c.state END,
        held_state = CASE WHEN x.falls AND c.held_state = 'approved' THEN 'stale' ELSE c.held_state END,
        approved_seal = CASE WHEN x.falls THEN NULL ELSE c.approved_seal END,
        approved_format = CASE WHEN x.falls THEN NULL ELSE c.approved_format END,
        approved_by_id = CASE WHEN x.falls THEN NULL ELSE c.approved_by_id END,
        approved_at = CASE WHEN x.falls THEN NULL ELSE c.approved_at END
      FROM json_to_recordset(${rows}::json) AS x(id uuid, falls boolean)
      WHERE c.id = x.id AND EXISTS (SELECT 1 FROM guard) RETURNING 1`,
    ...(fallen.length === 0
      ? []
      : [
          Prisma.sql`
            UPDATE article SET updated_at = now(), ${touchArticle}
            WHERE id IN (SELECT article_id FROM claim WHERE id = ANY (${fallen}::uuid[])) AND EXISTS (SELECT 1 FROM guard)
            RETURNING 1`,
        ]),
  ];
}
