import 'server-only';
import type { Json } from '@/lib/domain/canonical-json';
import type { NewsroomId } from '@/lib/domain/newsroom-id';
import type { ArticleStanding, ClaimState } from '@/lib/domain/vocabulary';
import type { LedgerAction } from '@/lib/domain/ledger-actions';
import type { Actor } from '../../auth/actor';
import type { Db } from '../../db';
import { type Claim, Prisma } from '../../generated/client';
import { touchArticle } from '../article-touch';
import { columnNames } from '../columns';
import { type MemberWriter, memberWritersJson } from '../writers/article-writers';
import { insertAuthors } from '../writers/claim-authors';
import { assignClaim, type ClaimChange } from './claim-change';
import { type ClaimRecord, selectClaims } from './claim-record';
import { commit, type StatementPart } from '../commit';
import { type SeenSource, touchCitedSource } from '../sources/sources';

/** Raw, because each command begins with a whole claim and has one round trip for it. */
function queryClaims(db: Db, rest: Prisma.Sql): Promise<ClaimRecord[]> {
  return db.$queryRaw<ClaimRecord[]>`${selectClaims} WHERE ${rest}`;
}

export async function findClaim(
  db: Db,
  newsroomId: NewsroomId,
  claimId: string,
): Promise<ClaimRecord | null> {
  const [claim] = await queryClaims(
    db,
    Prisma.sql`c.id = ${claimId}::uuid AND c.newsroom_id = ${newsroomId}::uuid`,
  );
  return claim ?? null;
}

export interface ClaimPage {
  state?: ClaimState | undefined;
  number?: number | undefined;
  cursor: number;
  limit: number;
}

/** A page of an article's claims in text order; the cursor is the count of claims before it. */
export async function listClaims(
  db: Db,
  newsroomId: NewsroomId,
  articleId: string,
  page: ClaimPage,
): Promise<ClaimRecord[]> {
  const state = page.state ? Prisma.sql`AND c.state = ${page.state}` : Prisma.empty;
  const number = page.number ? Prisma.sql`AND c.number = ${page.number}` : Prisma.empty;
  return queryClaims(
    db,
    Prisma.sql`c.article_id = ${articleId}::uuid AND c.newsroom_id = ${newsroomId}::uuid ${state} ${number}
      ORDER BY coalesce(c.proposed_start, c.start_offset), c.number LIMIT ${page.limit}::int OFFSET ${page.cursor}::int`,
  );
}

/** A claim as it is marked; its words are those of the revision. */
export interface NewClaim extends Pick<
  Claim,
  | 'id'
  | 'articleId'
  | 'revisionNumber'
  | 'quote'
  | 'prefix'
  | 'suffix'
  | 'sentence'
  | 'statement'
  | 'claimant'
  | 'kind'
  | 'risk'
> {
  start: number;
  end: number;
}

export interface CreatedClaim {
  number: number;
  standing: ArticleStanding;
  /** Who wrote the article, and this sentence: the rules for the claim depend on them. */
  byline: string | null;
  writers: MemberWriter[];
  sentenceWriterIds: string[];
  createdAt: Date;
  sequence: number;
}

/** Numbers and writes a claim, if the article still stands at that revision; null if it has moved on. */
export async function insertClaim(
  db: Db,
  actor: Actor,
  claim: NewClaim,
  data: Record<string, Json>,
): Promise<CreatedClaim | null> {
  return commit<CreatedClaim>(db, actor, {
    guard: Prisma.sql`
      UPDATE article SET claim_count = claim_count + 1, updated_at = now(), ${touchArticle}
      WHERE id = ${claim.articleId}::uuid AND newsroom_id = ${actor.newsroomId}::uuid
        AND revision_number = ${claim.revisionNumber}
      RETURNING claim_count AS number, standing, writer AS byline, ${memberWritersJson('article')} AS writers, now() AS "createdAt",
        ARRAY(SELECT DISTINCT sw.member_id FROM sentence_writer sw WHERE sw.article_id = article.id
          AND sw.revision_number = article.revision_number AND sw.start_offset < ${claim.end}::int
          AND sw.end_offset > ${claim.start}::int) AS "sentenceWriterIds"`,
    parts: [
      insertRow(actor, claim),
      // The claim's row names who marked it. Their work on anything more is noted here.
      ...(claim.statement === '' && claim.claimant === null
        ? []
        : insertAuthors(actor, [{ claimId: claim.id, part: 'statement' }])),
    ],
    entry: { scopeId: claim.articleId, action: 'claim.created', claimId: claim.id, data },
  });
}

/** The row of the claim; the guard gives its number. */
function insertRow(actor: Actor, claim: NewClaim): StatementPart {
  const revision = Prisma.sql`${claim.revisionNumber}::int`;
  const values: Partial<Record<keyof Claim, Prisma.Sql>> = {
    id: Prisma.sql`${claim.id}::uuid`,
    articleId: Prisma.sql`${claim.articleId}::uuid`,
    newsroomId: Prisma.sql`${actor.newsroomId}::uuid`,
    number: Prisma.sql`guard.number`,
    revisionNumber: revision,
    madeOnRevision: revision,
    startOffset: Prisma.sql`${claim.start}::int`,
    endOffset: Prisma.sql`${claim.end}::int`,
    quote: Prisma.sql`${claim.quote}`,
    prefix: Prisma.sql`${claim.prefix}`,
    suffix: Prisma.sql`${claim.suffix}`,
    sentence: Prisma.sql`${claim.sentence}`,
    statement: Prisma.sql`${claim.statement}`,
    claimant: Prisma.sql`${claim.claimant}`,
    kind: Prisma.sql`${claim.kind}::claim_kind`,
    risk: Prisma.sql`${claim.risk}::risk`,
    createdById: Prisma.sql`${actor.memberId}::uuid`,
  };
  return Prisma.sql`INSERT INTO claim (${columnNames(values)}) SELECT ${Prisma.join(Object.values(values))} FROM guard RETURNING 1`;
}

/**
 * Changes a claim that is still at the version and in the revision that were read, together with `parts`, and lets the
 * article follow: it is in check again, or open for correction. Null when somebody was faster.
 */
export async function updateClaimRow(
  db: Db,
  actor: Actor,
  claim: Pick<ClaimRecord, 'id' | 'articleId' | 'version' | 'revisionNumber' | 'currentRevision'>,
  write: {
    change: ClaimChange;
    action: LedgerAction;
    data: Record<string, Json>;
    parts?: Prisma.Sql[];
    /** A source that the claim names from now on. The write is void if the source is no longer as it was read. */
    seen?: SeenSource | null;
  },
): Promise<{ version: number; sequence: number } | null> {
  const { change } = write;
  // Probable words are those of one revision alone.
  const isOfThisText = change.waiting
    ? Prisma.sql`AND (SELECT a.revision_number FROM article a WHERE a.id = claim.article_id) = ${claim.currentRevision}`
    : Prisma.empty;
  return commit<{ version: number }>(db, actor, {
    guard: Prisma.sql`
      UPDATE claim SET version = version + 1, updated_at = now() ${assignClaim(change)}
      ${write.seen ? Prisma.sql`FROM ${holdWithSource(claim, write.seen)}` : Prisma.empty}
      WHERE claim.id = ${claim.id}::uuid AND newsroom_id = ${actor.newsroomId}::uuid AND claim.version = ${claim.version}
        AND revision_number = ${claim.revisionNumber} ${isOfThisText} ${write.seen ? isHeld : Prisma.empty}
      RETURNING claim.version`,
    parts: [
      ...(write.parts ?? []),
      ...(write.seen ? [touchCitedSource(write.seen.id)] : []),
      Prisma.sql`UPDATE article SET updated_at = now(), ${touchArticle}
        WHERE id = ${claim.articleId}::uuid AND EXISTS (SELECT 1 FROM guard) RETURNING 1`,
    ],
    entry: { scopeId: claim.articleId, action: write.action, claimId: claim.id, data: write.data },
  });
}

const isHeld = Prisma.sql`AND claim.id = seen.claim_id`;

/** Holds the claim and then the source, if both are as they were read. Every write holds them in this order. */
function holdWithSource(
  { id, version }: Pick<ClaimRecord, 'id' | 'version'>,
  source: SeenSource,
): Prisma.Sql {
  return Prisma.sql`(
    SELECT held.claim_id FROM (
      SELECT h.id AS claim_id FROM claim h WHERE h.id = ${id}::uuid AND h.version = ${version} FOR NO KEY UPDATE
    ) held CROSS JOIN LATERAL (
      SELECT s.id FROM source s WHERE s.id = ${source.id}::uuid AND s.version = ${source.version}
        AND s.merged_into_id IS NULL AND held.claim_id IS NOT NULL FOR NO KEY UPDATE
    ) named
  ) seen`;
}

/** Part of a write; the write's guard holds the claim at the version that was read. */
export function updateHeldClaimRow(claimId: string, change: ClaimChange): StatementPart {
  return Prisma.sql`
    UPDATE claim SET version = version + 1, updated_at = now() ${assignClaim(change)}
    WHERE id = ${claimId}::uuid AND EXISTS (SELECT 1 FROM guard) RETURNING 1`;
}
