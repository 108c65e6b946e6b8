import 'server-only';
import type { NewsroomId } from '@/lib/domain/newsroom-id';
import type { AuthorPart, ClaimState, UnplacedReason } from '@/lib/domain/vocabulary';
import type { Db } from '../../db';
import { Prisma } from '../../generated/client';
import { touchArticle } from '../article-touch';
import type { NewWork } from '../writers/claim-authors';
import type { StatementPart } from '../commit';

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

/**
 * Every claim of the newsroom that cites the source. Raw: the plan needs them as one query sees them at one moment.
 */
export async function listCitingClaims(
  db: Db,
  newsroomId: NewsroomId,
  sourceId: string,
): Promise<CitingClaim[]> {
  return db.$queryRaw<CitingClaim[]>`
    SELECT c.id AS "claimId", c.number, c.article_id AS "articleId", c.version, c.state, c.unplaced,
      c.approved_seal IS NOT NULL AS "isApproved",
      json_agg(json_build_object('id', t.id, 'passage', t.passage, 'snapshotId', t.snapshot_id, 'start', t.start_offset,
        'end', t.end_offset, 'lostInId', t.lost_in_id, 'accessedAt', t.accessed_at) ORDER BY t.position, t.id) AS citations
    FROM citation t JOIN claim c ON c.id = t.claim_id
    WHERE t.source_id = ${sourceId}::uuid AND c.newsroom_id = ${newsroomId}::uuid
    GROUP BY c.id ORDER BY c.article_id, c.number`;
}

/** A claim that does not cite a source, but has contacts that name it. */
export interface NamingClaim {
  claimId: string;
  articleId: string;
  version: number;
  contactIds: string[];
}

/** Every claim of the newsroom that has contacts naming the source and does not cite it. Raw for the same reason. */
export async function listNamingClaims(
  db: Db,
  newsroomId: NewsroomId,
  sourceId: string,
): Promise<NamingClaim[]> {
  return db.$queryRaw<NamingClaim[]>`
    SELECT c.id AS "claimId", c.article_id AS "articleId", c.version, json_agg(k.id ORDER BY k.position, k.id) AS "contactIds"
    FROM contact k JOIN claim c ON c.id = k.claim_id
    WHERE k.source_id = ${sourceId}::uuid AND c.newsroom_id = ${newsroomId}::uuid
      AND NOT EXISTS (SELECT 1 FROM citation t WHERE t.claim_id = c.id AND t.source_id = ${sourceId}::uuid)
    GROUP BY c.id ORDER BY c.article_id, c.number`;
}

/** The approved claims of the newsroom that cite a source whose weight is noted. */
export async function listWeighedClaims(
  db: Db,
  newsroomId: NewsroomId,
): Promise<{ claimId: string; articleId: string; state: ClaimState }[]> {
  const claims = await db.claim.findMany({
    where: {
      newsroomId,
      approvedSeal: { not: null },
      citations: {
        some: { source: { OR: [{ reliability: { not: null } }, { interestNote: { not: null } }] } },
      },
    },
    orderBy: { id: 'asc' },
    select: { id: true, articleId: true, state: true },
  });
  return claims.map(({ id, ...claim }) => ({ claimId: id, ...claim }));
}

/** Somebody's work on the same part of each of the citations. */
export function workOnCitations(citing: readonly CitingClaim[], part: AuthorPart): NewWork[] {
  return citing.flatMap(({ claimId, citations }) =>
    citations.map(({ id }) => ({ claimId, part, citationId: id })),
  );
}

/**
 * For the `FROM` of a guard: holds the claims that cite the source, in the order of their ids. The guard can then
 * ask `citing.count` and `citing.versions`. Compare with `summariseCiting`: equal sums mean the very claims that
 * were read.
 */
export function holdCitingClaims(sourceId: string): Prisma.Sql {
  return holdClaims(Prisma.sql`SELECT t.claim_id FROM citation t WHERE t.source_id = ${sourceId}::uuid`);
}

/** The same with the claims that have contacts naming it. */
export function holdNamingClaims(sourceId: string): Prisma.Sql {
  return holdClaims(Prisma.sql`SELECT t.claim_id FROM citation t WHERE t.source_id = ${sourceId}::uuid
    UNION SELECT k.claim_id FROM contact k WHERE k.source_id = ${sourceId}::uuid`);
}

function holdClaims(ids: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(
    SELECT count(*)::int AS count, coalesce(sum(held.version), 0)::int AS versions FROM (
      SELECT c.version FROM claim c WHERE c.id IN (${ids}) ORDER BY c.id FOR NO KEY UPDATE
    ) held
  ) citing`;
}

export function summariseCiting(seen: readonly { version: number }[]): { count: number; versions: number } {
  return { count: seen.length, versions: seen.reduce((sum, { version }) => sum + version, 0) };
}

/**
 * Notes on every citing claim that the source has changed: a new version, for whoever is editing the claim, and
 * with `falls` the end of its approval. Articles in which an approval fell are in check again, and so are those of
 * `worked`, the claims that the same write changes by itself.
 */
export function touchCitingClaims(
  claims: readonly { claimId: string; falls: boolean }[],
  worked: readonly string[] = [],
): StatementPart[] {
  const fallen = claims.filter(({ falls }) => falls).map(({ claimId }) => claimId);
  const parts = claims.length === 0 ? [] : [touchClaims(claims)];
  return [...parts, ...touchArticlesOf([...fallen, ...worked])];
}

function touchClaims(claims: readonly { claimId: string; falls: boolean }[]): StatementPart {
  const rows = JSON.stringify(claims.map(({ claimId, falls }) => ({ id: claimId, falls })));
  return Prisma.sql`
    UPDATE claim c SET version = c.version + 1, updated_at = now(),
      state = CASE WHEN x.falls AND c.state = 'approved' THEN 'stale' ELSE c.state END,
      held_state = CASE WHEN x.falls AND c.held_state = 'approved' THEN 'stale' ELSE c.held_state END,
      approved_seal = CASE WHEN x.falls THEN NULL ELSE c.approved_seal END,
      approved_format = CASE WHEN x.falls THEN NULL ELSE c.approved_format END,
      approved_by_id = CASE WHEN x.falls THEN NULL ELSE c.approved_by_id END,
      approved_at = CASE WHEN x.falls THEN NULL ELSE c.approved_at END
    FROM json_to_recordset(${rows}::json) AS x(id uuid, falls boolean)
    WHERE c.id = x.id AND EXISTS (SELECT 1 FROM guard) RETURNING 1`;
}

/** Held in the order of their ids, so that no two writes wait for each other. */
function touchArticlesOf(claimIds: readonly string[]): StatementPart[] {
  if (claimIds.length === 0) return [];
  return [
    Prisma.sql`
      UPDATE article SET updated_at = now(), ${touchArticle}
      FROM (
        SELECT h.id FROM article h WHERE h.id IN (SELECT article_id FROM claim WHERE id = ANY (${[...claimIds]}::uuid[]))
          AND EXISTS (SELECT 1 FROM guard)
        ORDER BY h.id FOR NO KEY UPDATE
      ) held
      WHERE article.id = held.id RETURNING 1`,
  ];
}
