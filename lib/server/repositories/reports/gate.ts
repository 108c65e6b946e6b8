import 'server-only';
import type { ArticleState, ClaimState, UnplacedReason, WordingState } from '@/lib/domain/vocabulary';
import type { NewsroomId } from '@/lib/domain/newsroom-id';
import type { Actor } from '../../auth/actor';
import type { Db } from '../../db';
import { type Article, type Newsroom, Prisma } from '../../generated/client';
import { selectFields } from '../columns';
import { type MemberWriter, memberWritersJson } from '../writers/article-writers';
import { sentenceWriterIdsOfArticle } from '../writers/sentence-writers';
import { type PersonRecord, personThenJson } from '../person-record';
import { wordingSettles } from '../claims/wording-settles';

/** A cited passage as the gate reads it: the source's address, has the source a copy, has the passage a place, was it lost. */
export type GateEvidenceRow = [string | null, boolean, boolean, boolean];

/**
 * What a claim's verdict means for the gate: was it ever rated, the word of a rating that asks for other words, does a lead
 * let them stand, who decided on the claim last, number and state of the claim that it duplicates, is its place in this text.
 */
export type GateVerdictRow = [
  boolean,
  string | null,
  boolean,
  string | null,
  number | null,
  ClaimState | null,
  boolean,
];

/**
 * A claim as the gate reads it: id, number, state, format of its approval's seal, start, end, why unplaced, places changed in, state
 * of the wording suggested, passages that do not simply stand in their copies, what its verdict means here.
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
  GateVerdictRow,
];

const articleFields = [
  'state',
  'standing',
  'version',
  'revisionNumber',
  'claimCount',
] as const satisfies readonly (keyof Article)[];
const newsroomFields = ['copiesRequired', 'scaleVersion'] as const satisfies readonly (keyof Newsroom)[];

/** Everything that sign-off depends on, as one query saw it at one moment. */
export interface GateRecord
  extends Pick<Article, (typeof articleFields)[number]>, Pick<Newsroom, (typeof newsroomFields)[number]> {
  articleId: string;
  byline: Article['writer'];
  writers: MemberWriter[];
  /** Those who wrote sentences of the present text in Linecheck. */
  sentenceWriterIds: string[];
  /** Everyone of the newsroom, whom a byline may name. */
  members: PersonRecord[];
  revisionSha256: string;
  revisionAt: Date;
  /** In text order. */
  claims: GateClaimRow[];
  /** Versions only grow, so that an unchanged sum means unchanged claims. */
  claimVersions: number;
  /** The version of the settings. An edition prints some of them, and of the scale. */
  newsroomVersion: number;
  signOffs: { by: PersonRecord; digest: string; format: number; at: string }[];
  /** The number of the latest edition, 0 while there is none. */
  edition: number;
  head: { sequence: number; hash: string };
  at: Date;
}

/**
 * The gate of an article, or null where there is no such article in this newsroom. Raw, because it shows one moment
 * and has a budget of its own: thousands of claims become no objects, only rows of what the gate asks.
 */
export async function findGate(
  db: Db,
  newsroomId: NewsroomId,
  articleId: string,
): Promise<GateRecord | null> {
  const rows = await db.$queryRaw<GateRecord[]>`
    WITH evidence AS (
      SELECT t.claim_id, json_agg(json_build_array(s.url, s.snapshot_id IS NOT NULL, t.snapshot_id IS NOT NULL,
        t.lost_in_id IS NOT NULL)) AS passages
      FROM claim c JOIN citation t ON t.claim_id = c.id JOIN source s ON s.id = t.source_id
      WHERE c.article_id = ${articleId}::uuid AND btrim(t.passage) <> ''
        AND (t.snapshot_id IS NULL OR t.lost_in_id IS NOT NULL)
      GROUP BY t.claim_id
    )
    SELECT a.id AS "articleId", ${selectFields('a', articleFields)}, ${selectFields('n', newsroomFields)}, a.writer AS byline, ${memberWritersJson('a')} AS writers,
      ${sentenceWriterIdsOfArticle} AS "sentenceWriterIds",
      coalesce((SELECT json_agg(json_build_object('id', m.id, 'name', m.name) ORDER BY lower(m.name), m.id)
        FROM member m WHERE m.newsroom_id = a.newsroom_id), '[]') AS members,
      r.sha256 AS "revisionSha256", r.created_at AS "revisionAt", n.version AS "newsroomVersion", now() AS at,
      coalesce((SELECT json_agg(json_build_array(c.id, c.number, c.state, c.approved_format,
        coalesce(c.proposed_start, c.start_offset), coalesce(c.proposed_end, c.end_offset), c.unplaced, c.places_changed_in,
        sw.state, e.passages, json_build_array(coalesce(v.was_rated, false), wrong.label,
          coalesce(c.stands_seal = c.approved_seal, false) OR (wrong.label IS NOT NULL AND ${wordingSettles}),
          CASE WHEN c.state IN ('withdrawn', 'duplicate', 'cut', 'not_checkable') THEN decider.name END, o.number, o.state,
          c.revision_number = a.revision_number OR c.proposed_start IS NOT NULL))
        ORDER BY coalesce(c.proposed_start, c.start_offset), c.number)
        FROM claim c LEFT JOIN wording sw ON sw.claim_id = c.id LEFT JOIN evidence e ON e.claim_id = c.id
          LEFT JOIN verdict v ON v.claim_id = c.id LEFT JOIN rating wrong ON wrong.id = v.rating_id AND wrong.must_change
          LEFT JOIN member decider ON decider.id = c.decided_by_id LEFT JOIN claim o ON o.id = c.duplicate_of_id
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
 * The guard of a write that stands for the article as it was seen. It matches only if the article, its claims, and
 * the newsroom's settings and scale are unchanged since. As in every change of a claim, claims are held before the
 * article: a change under way is waited for and then noticed, and nobody waits in a circle.
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
