import 'server-only';
import type { ArticleState, ClaimState, UnplacedReason, WordingState } from '@/lib/domain/vocabulary';
import type { Actor } from '../auth/actor';
import type { Db } from '../db';
import { Prisma } from '../generated/client';
import { type PersonRecord, personThenJson } from './person-record';

/** A cited passage as the gate reads it: the source's address, has the source a copy, has the passage a place, was it lost. */
export type GateEvidenceRow = [string | null, boolean, boolean, boolean];

/**
 * A claim as the gate reads it: id, number, state, format of its approval's seal, start, end, why unplaced, places changed in, state
 * of the wording suggested, passages that do not simply stand in their copies.
 */
export type GateClaimRow = [
  string,
  number,
  ClaimState,
  number | null,
  number,
  number,
  UnplacedReason | null,
  number | null,
  WordingState | null,
  GateEvidenceRow[] | null,
];

/** Everything that sign-off depends on, as one query saw it at one moment. */
export interface GateRecord {
  articleId: string;
  state: ArticleState;
  version: number;
  writerId: string | null;
  revisionNumber: number;
  revisionSha256: string;
  revisionAt: Date;
  claimCount: number;
  /** In text order. */
  claims: GateClaimRow[];
  /** Versions only grow, so that an unchanged sum means unchanged claims. */
  claimVersions: number;
  /** The newsroom asks for a stored copy of every cited page. */
  copiesRequired: boolean;
  /** The settings and the scale, of which an edition prints some. */
  newsroomVersion: number;
  scaleVersion: number;
  signOffs: { by: PersonRecord; digest: string; format: number; at: string }[];
  /** The number of the latest edition, 0 while there is none. */
  edition: number;
  head: { sequence: number; hash: string };
  at: Date;
}

/** The gate of an article, or null where there is no such article in this newsroom. */
export async function findGate(db: Db, newsroomId: string, articleId: string): Promise<GateRecord | null> {
  const rows = await db.$queryRaw<GateRecord[]>`
    WITH evidence AS (
      SELECT t.claim_id, json_agg(json_build_array(s.url, s.snapshot_id IS NOT NULL, t.snapshot_id IS NOT NULL,
        t.lost_in_id IS NOT NULL)) AS passages
      FROM claim c JOIN citation t ON t.claim_id = c.id JOIN source s ON s.id = t.source_id
      WHERE c.article_id = ${articleId}::uuid AND btrim(t.passage) <> ''
        AND (t.snapshot_id IS NULL OR t.lost_in_id IS NOT NULL)
      GROUP BY t.claim_id
    )
    SELECT a.id AS "articleId", a.state, a.version, a.writer_id AS "writerId", a.revision_number AS "revisionNumber",
      r.sha256 AS "revisionSha256", r.created_at AS "revisionAt", a.claim_count AS "claimCount", n.copies_required AS "copiesRequired",
      n.version AS "newsroomVersion", n.scale_version AS "scaleVersion", now() AS at,
      coalesce((SELECT json_agg(json_build_array(c.id, c.number, c.state, c.approved_format,
        coalesce(c.proposed_start, c.start_offset), coalesce(c.proposed_end, c.end_offset), c.unplaced, c.places_changed_in,
        w.state, e.passages)
        ORDER BY coalesce(c.proposed_start, c.start_offset), c.number)
        FROM claim c LEFT JOIN wording w ON w.claim_id = c.id LEFT JOIN evidence e ON e.claim_id = c.id
        WHERE c.article_id = a.id), '[]') AS claims,
      (SELECT coalesce(sum(c.version), 0)::int FROM claim c WHERE c.article_id = a.id) AS "claimVersions",
      coalesce((SELECT json_agg(json_build_object('by', ${personThenJson('m', 's.created_at')}, 'digest', s.digest,
        'format', s.format, 'at', s.created_at) ORDER BY s.created_at, s.id)
        FROM sign_off s JOIN member m ON m.id = s.member_id WHERE s.article_id = a.id), '[]') AS "signOffs",
      (SELECT coalesce(max(p.edition), 0) FROM report p WHERE p.article_id = a.id) AS edition,
      (SELECT json_build_object('sequence', h.sequence, 'hash', h.hash) FROM ledger_head h WHERE h.scope_id = a.id) AS head
    FROM article a JOIN revision r ON r.article_id = a.id AND r.number = a.revision_number
      JOIN newsroom n ON n.id = a.newsroom_id
    WHERE a.id = ${articleId}::uuid AND a.newsroom_id = ${newsroomId}::uuid`;
  return rows[0] ?? null;
}

/**
 * The guard of a write that stands for the article as it was seen: it matches only if neither the article nor any claim
 * has changed since, nor the newsroom's settings and scale. The claims are held first, as every change of a claim holds its claim before the article: a change
 * under way is waited for and then noticed, and nobody waits in a circle.
 */
export function guardGate(actor: Actor, seen: GateRecord, state: ArticleState): Prisma.Sql {
  return Prisma.sql`
    UPDATE article a SET state = ${state}, version = a.version + 1, updated_at = now()
    FROM (
      SELECT count(*)::int AS count, coalesce(sum(held.version), 0)::int AS versions FROM (
        SELECT c.version FROM claim c WHERE c.article_id = ${seen.articleId}::uuid ORDER BY c.id FOR SHARE
      ) held
    ) claims
    WHERE a.id = ${seen.articleId}::uuid AND a.newsroom_id = ${actor.newsroomId}::uuid AND a.version = ${seen.version}
      AND a.revision_number = ${seen.revisionNumber} AND a.claim_count = ${seen.claimCount}
      AND claims.count = ${seen.claims.length} AND claims.versions = ${seen.claimVersions}
      AND (SELECT h.sequence FROM ledger_head h WHERE h.scope_id = a.id) = ${seen.head.sequence}
      AND EXISTS (SELECT 1 FROM newsroom n WHERE n.id = a.newsroom_id AND n.version = ${seen.newsroomVersion}::int
        AND n.scale_version = ${seen.scaleVersion}::int FOR SHARE)
    RETURNING a.id, now() AS "createdAt"`;
}
