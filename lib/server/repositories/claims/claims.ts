import 'server-only';
import type { Json } from '@/lib/domain/canonical-json';
import type { NewsroomId } from '@/lib/domain/newsroom-id';
import { sealFormat } from '@/lib/domain/seal';
import type { ArticleStanding, ClaimState } from '@/lib/domain/vocabulary';
import type { Actor } from '../../auth/actor';
import type { Db } from '../../db';
import { Prisma } from '../../generated/client';
import { touchArticle } from '../article-touch';
import { type MemberWriter, memberWritersJson } from '../writers/article-writers';
import { insertAuthors } from '../writers/claim-authors';
import { type ClaimRecord, selectClaims } from './claim-record';
import { commit, type StatementPart } from '../commit';
import { type SeenSource, touchCitedSource } from '../sources/sources';

export async function findClaim(
  db: Db,
  newsroomId: NewsroomId,
  claimId: string,
): Promise<ClaimRecord | null> {
  const rows = await db.$queryRaw<ClaimRecord[]>`
    ${selectClaims} WHERE c.id = ${claimId}::uuid AND c.newsroom_id = ${newsroomId}::uuid`;
  return rows[0] ?? null;
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
  return db.$queryRaw<ClaimRecord[]>`
    ${selectClaims} WHERE c.article_id = ${articleId}::uuid AND c.newsroom_id = ${newsroomId}::uuid ${state} ${number}
    ORDER BY coalesce(c.proposed_start, c.start_offset), c.number LIMIT ${page.limit}::int OFFSET ${page.cursor}::int`;
}

export interface NewClaim {
  id: string;
  articleId: string;
  revisionNumber: number;
  start: number;
  end: number;
  quote: string;
  prefix: string;
  suffix: string;
  sentence: string;
  statement: string;
  claimant: string | null;
  kind: string;
  risk: string;
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
      Prisma.sql`
        INSERT INTO claim (id, article_id, newsroom_id, number, revision_number, made_on_revision, start_offset, end_offset, quote, prefix,
          suffix, sentence, statement, claimant, kind, risk, created_by_id)
        SELECT ${claim.id}::uuid, ${claim.articleId}::uuid, ${actor.newsroomId}::uuid, guard.number,
          ${claim.revisionNumber}::int, ${claim.revisionNumber}::int, ${claim.start}::int, ${claim.end}::int, ${claim.quote}, ${claim.prefix},
          ${claim.suffix}, ${claim.sentence}, ${claim.statement}, ${claim.claimant}, ${claim.kind}, ${claim.risk},
          ${actor.memberId}::uuid
        FROM guard RETURNING 1`,
      // Whoever marks a claim stands on its row; their work on more than that is noted.
      ...(claim.statement === '' && claim.claimant === null
        ? []
        : insertAuthors(actor, [{ claimId: claim.id, part: 'statement' }])),
    ],
    entry: { scopeId: claim.articleId, action: 'claim.created', claimId: claim.id, data },
  });
}

/** What a write may set on the claim's own row; absent fields stay. */
export interface ClaimChange {
  statement?: string;
  claimant?: string | null;
  kind?: string;
  risk?: string;
  dueAt?: string | null;
  assigneeId?: string | null;
  span?: { start: number; end: number; quote: string; prefix: string; suffix: string; sentence: string };
  /** The revision that the span is in, where it is another than before. */
  revisionNumber?: number;
  /** The claim has a place again, or is closed: nothing waits for a person any more. */
  settled?: true;
  /** The claim is open again, but not placed in the current revision: the state to go on from, and the probable words. */
  waiting?: {
    heldState: ClaimState;
    proposal: { start: number; end: number; quote: string; sentence: string } | null;
  };
  /** The state to go on from, of a claim that keeps waiting for a place. */
  heldState?: ClaimState;
  placesChangedIn?: number | null;
  state?: ClaimState;
  reason?: string | null;
  decidedById?: string | null;
  duplicateOfId?: string | null;
  approval?: { seal: string; memberId: string } | null;
  /** For the approval that there is; it goes with that by itself. */
  stand?: { reason: string; memberId: string } | null;
}

/**
 * Changes a claim that is still at the version and in the revision that were read, together with `parts`, and lets the
 * article follow: it is in check again, or open for correction. Null when somebody was faster.
 */
export async function changeClaim(
  db: Db,
  actor: Actor,
  claim: Pick<ClaimRecord, 'id' | 'articleId' | 'version' | 'revisionNumber' | 'currentRevision'>,
  change: ClaimChange,
  write: {
    action: string;
    data: Record<string, Json>;
    parts?: Prisma.Sql[];
    /** A source that the claim names from now on: the write is void when it is another one by now. */
    seen?: SeenSource | null;
  },
): Promise<{ version: number; sequence: number } | null> {
  // Words are proposed in one text alone.
  const isOfThisText = change.waiting
    ? Prisma.sql`AND (SELECT a.revision_number FROM article a WHERE a.id = claim.article_id) = ${claim.currentRevision}`
    : Prisma.empty;
  return commit<{ version: number }>(db, actor, {
    guard: Prisma.sql`
      UPDATE claim SET version = version + 1, updated_at = now() ${assignments(change)}
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

/** Holds the claim and then the source, in the order in which every write does, where both are as they were read. */
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

/** Part of a write whose guard holds the claim at the version that was read. */
export function changeHeldClaim(claimId: string, change: ClaimChange): StatementPart {
  return Prisma.sql`
    UPDATE claim SET version = version + 1, updated_at = now() ${assignments(change)}
    WHERE id = ${claimId}::uuid AND EXISTS (SELECT 1 FROM guard) RETURNING 1`;
}

function assignments(change: ClaimChange): Prisma.Sql {
  const sets: Prisma.Sql[] = [];
  const set = (value: Prisma.Sql) => sets.push(Prisma.sql`, ${value}`);
  if (change.statement !== undefined) set(Prisma.sql`statement = ${change.statement}`);
  if (change.claimant !== undefined) set(Prisma.sql`claimant = ${change.claimant}`);
  if (change.kind !== undefined) set(Prisma.sql`kind = ${change.kind}`);
  if (change.risk !== undefined) set(Prisma.sql`risk = ${change.risk}`);
  if (change.dueAt !== undefined) set(Prisma.sql`due_at = ${change.dueAt}::timestamptz`);
  if (change.assigneeId !== undefined) set(Prisma.sql`assignee_id = ${change.assigneeId}::uuid`);
  if (change.span) {
    const { start, end, quote, prefix, suffix, sentence } = change.span;
    set(Prisma.sql`start_offset = ${start}::int, end_offset = ${end}::int, quote = ${quote}, prefix = ${prefix},
      suffix = ${suffix}, sentence = ${sentence}`);
  }
  if (change.revisionNumber !== undefined) set(Prisma.sql`revision_number = ${change.revisionNumber}::int`);
  if (change.settled) {
    set(Prisma.sql`unplaced = NULL, held_state = NULL, proposed_start = NULL, proposed_end = NULL,
      proposed_quote = NULL, proposed_sentence = NULL`);
  }
  if (change.waiting) {
    const { heldState, proposal } = change.waiting;
    set(Prisma.sql`unplaced = ${proposal ? 'changed' : 'gone'}, held_state = ${heldState}`);
    if (proposal) {
      set(Prisma.sql`proposed_start = ${proposal.start}::int, proposed_end = ${proposal.end}::int,
        proposed_quote = ${proposal.quote}, proposed_sentence = ${proposal.sentence}`);
    }
  }
  if (change.heldState) set(Prisma.sql`held_state = ${change.heldState}`);
  if (change.placesChangedIn !== undefined)
    set(Prisma.sql`places_changed_in = ${change.placesChangedIn}::int`);
  if (change.state !== undefined) set(Prisma.sql`state = ${change.state}`);
  if (change.reason !== undefined) set(Prisma.sql`reason = ${change.reason}`);
  if (change.decidedById !== undefined) set(Prisma.sql`decided_by_id = ${change.decidedById}::uuid`);
  if (change.duplicateOfId !== undefined) set(Prisma.sql`duplicate_of_id = ${change.duplicateOfId}::uuid`);
  if (change.approval === null)
    set(Prisma.sql`approved_seal = NULL, approved_format = NULL, approved_by_id = NULL, approved_at = NULL`);
  if (change.approval) {
    const { seal, memberId } = change.approval;
    set(
      Prisma.sql`approved_seal = ${seal}, approved_format = ${sealFormat}::int, approved_by_id = ${memberId}::uuid, approved_at = now()`,
    );
  }
  if (change.stand === null)
    set(Prisma.sql`stands_reason = NULL, stands_by_id = NULL, stands_at = NULL, stands_seal = NULL`);
  if (change.stand) {
    const { reason, memberId } = change.stand;
    set(Prisma.sql`stands_reason = ${reason}, stands_by_id = ${memberId}::uuid, stands_at = now(),
      stands_seal = approved_seal`);
  }
  return sets.length > 0 ? Prisma.join(sets, '') : Prisma.empty;
}
