import 'server-only';
import type { Json } from '@/lib/domain/canonical-json';
import type { DocumentNode } from '@/lib/domain/text/document/document';
import type { ClaimState, RevisionOrigin, UnplacedReason } from '@/lib/domain/vocabulary';
import type { Actor } from '../../auth/actor';
import type { Db } from '../../db';
import { Prisma } from '../../generated/client';
import { touchArticle } from '../article-touch';
import type { SeenClaims } from './carry-rows';
import { insertAuthors, type NewWork } from '../writers/claim-authors';
import { type ClaimNote, commit } from '../commit';
import { insertSentenceWriters, type WrittenRange } from '../writers/sentence-writers';

export interface NewRevision {
  id: string;
  articleId: string;
  number: number;
  text: string;
  document: DocumentNode;
  sha256: string;
  origin: RevisionOrigin;
  restoredFrom: number | null;
  /** The file or page that it came in. */
  snapshotId: string | null;
}

/**
 * What a new revision writes on a claim's row. A claim without a place stays where it was. What is left out is null:
 * ten thousand rows are sent, and most have nothing in most fields.
 */
export interface CarriedRow {
  id: string;
  state: ClaimState;
  unplaced?: UnplacedReason;
  held_state?: ClaimState;
  start_offset?: number;
  end_offset?: number;
  quote?: string;
  prefix?: string;
  suffix?: string;
  sentence?: string;
  proposed_start?: number;
  proposed_end?: number;
  proposed_quote?: string;
  proposed_sentence?: string;
  approval_falls: boolean;
  is_flagged: boolean;
  /** Whether people now see another claim than before. Then an edit of the former one is out of date. */
  is_changed: boolean;
}

/** A claim marked on words that took another claim's place. */
export interface SuccessorRow {
  id: string;
  start_offset: number;
  end_offset: number;
  quote: string;
  prefix: string;
  suffix: string;
  sentence: string;
}

export interface RevisionWrite {
  revision: NewRevision;
  /** The claims that the plan was made from: it is void if any of them has changed since, or another one came. */
  seen: Pick<SeenClaims, 'count' | 'versions'>;
  /** A `CarriedRow` for each of them. */
  claimsJson: string;
  /** A `CarryRow` for each of them. */
  carryOverJson: string;
  successors: SuccessorRow[];
  /** Claims whose suggested wording the new text contains. */
  fixedWordings: string[];
  /** Who wrote which of its sentences in Linecheck. */
  written: WrittenRange[];
  /** The work on claims that a person does by saving the revision. */
  work: NewWork[];
  data: Record<string, Json>;
  notes: ClaimNote[];
}

/**
 * Saves a revision with everything that it does to the claims, if the article and its claims are still those that
 * were seen; null otherwise. As in every change of a claim, claims are held before the article, but not their keys:
 * so a claim about to point to another one is not waited for in a circle. A claim that is just being marked is not
 * held; the article's count, read anew once its row is free, shows it.
 */
export async function insertRevision(
  db: Db,
  actor: Actor,
  {
    revision,
    seen,
    claimsJson,
    carryOverJson,
    successors,
    fixedWordings,
    written,
    work,
    data,
    notes,
  }: RevisionWrite,
): Promise<{ createdAt: Date; claimCount: number } | null> {
  const { articleId, number } = revision;
  return commit(db, actor, {
    guard: Prisma.sql`
      UPDATE article a SET revision_number = ${number}::int, text_sha256 = ${revision.sha256}, version = a.version + 1,
        claim_count = a.claim_count + ${successors.length}::int, updated_at = now(), ${touchArticle}
      FROM (
        SELECT count(*)::int AS count, coalesce(sum(held.version), 0)::int AS versions FROM (
          SELECT c.version FROM claim c WHERE c.article_id = ${articleId}::uuid ORDER BY c.id FOR NO KEY UPDATE
        ) held
      ) held
      WHERE a.id = ${articleId}::uuid AND a.newsroom_id = ${actor.newsroomId}::uuid
        AND a.revision_number = ${number - 1}::int AND a.claim_count = ${seen.count}::int AND held.count = ${seen.count}::int AND held.versions = ${seen.versions}::int
      RETURNING a.claim_count AS "claimCount", now() AS "createdAt"`,
    parts: [
      Prisma.sql`
        INSERT INTO revision (id, article_id, newsroom_id, number, document, text, sha256, origin, restored_from, carry_over,
          snapshot_id, created_by_id)
        SELECT ${revision.id}::uuid, ${articleId}::uuid, ${actor.newsroomId}::uuid, ${number}::int,
          ${JSON.stringify(revision.document)}::jsonb, ${revision.text}, ${revision.sha256}, ${revision.origin},
          ${revision.restoredFrom}::int, ${carryOverJson}::jsonb,
          ${revision.snapshotId}::uuid, ${actor.memberId}::uuid
        FROM guard RETURNING 1`,
      Prisma.sql`
        INSERT INTO claim_place (claim_id, revision_number, newsroom_id, start_offset, end_offset, state)
        SELECT c.id, c.revision_number, c.newsroom_id, c.start_offset, c.end_offset, c.state FROM claim c, guard
        WHERE c.article_id = ${articleId}::uuid AND c.revision_number = ${number - 1}::int
        ON CONFLICT DO NOTHING RETURNING 1`,
      updateClaims(actor, number, claimsJson),
      ...(successors.length > 0 ? [insertSuccessors(actor, revision, successors)] : []),
      ...(fixedWordings.length > 0 ? [fixWordings(actor, number, fixedWordings)] : []),
      ...insertSentenceWriters(actor, revision, written),
      ...insertAuthors(actor, work),
    ],
    entry: { scopeId: articleId, action: 'revision.created', data },
    claimEntries: notes,
    resourceId: revision.id,
  });
}

function updateClaims(actor: Actor, number: number, claimsJson: string): Prisma.Sql {
  return Prisma.sql`
    UPDATE claim c SET
      revision_number = CASE WHEN x.start_offset IS NULL THEN c.revision_number ELSE ${number}::int END,
      start_offset = coalesce(x.start_offset, c.start_offset), end_offset = coalesce(x.end_offset, c.end_offset),
      quote = coalesce(x.quote, c.quote), prefix = coalesce(x.prefix, c.prefix), suffix = coalesce(x.suffix, c.suffix),
      sentence = coalesce(x.sentence, c.sentence), state = x.state, unplaced = x.unplaced, held_state = x.held_state,
      proposed_start = x.proposed_start, proposed_end = x.proposed_end, proposed_quote = x.proposed_quote,
      proposed_sentence = x.proposed_sentence,
      approved_seal = CASE WHEN x.approval_falls THEN NULL ELSE c.approved_seal END,
      approved_format = CASE WHEN x.approval_falls THEN NULL ELSE c.approved_format END,
      approved_by_id = CASE WHEN x.approval_falls THEN NULL ELSE c.approved_by_id END,
      approved_at = CASE WHEN x.approval_falls THEN NULL ELSE c.approved_at END,
      duplicate_of_id = CASE WHEN x.state = 'duplicate' OR x.held_state = 'duplicate' THEN c.duplicate_of_id END,
      reason = CASE WHEN x.state = 'cut' AND c.state <> 'cut' THEN NULL ELSE c.reason END,
      decided_by_id = CASE WHEN x.state = 'cut' AND c.state <> 'cut' THEN ${actor.memberId}::uuid ELSE c.decided_by_id END,
      places_changed_in = CASE WHEN x.is_flagged THEN ${number}::int ELSE c.places_changed_in END,
      version = c.version + CASE WHEN x.is_changed THEN 1 ELSE 0 END,
      updated_at = CASE WHEN x.is_changed THEN now() ELSE c.updated_at END
    FROM json_to_recordset(${claimsJson}::json) AS x(
      id uuid, state claim_state, unplaced unplaced_reason, held_state claim_state, start_offset int, end_offset int, quote text, prefix text,
      suffix text, sentence text, proposed_start int, proposed_end int, proposed_quote text, proposed_sentence text,
      approval_falls boolean, is_flagged boolean, is_changed boolean)
    WHERE c.id = x.id AND EXISTS (SELECT 1 FROM guard) RETURNING 1`;
}

function insertSuccessors(
  actor: Actor,
  { articleId, number }: NewRevision,
  rows: SuccessorRow[],
): Prisma.Sql {
  return Prisma.sql`
    INSERT INTO claim (id, article_id, newsroom_id, number, revision_number, made_on_revision, start_offset, end_offset,
      quote, prefix, suffix, sentence, created_by_id)
    SELECT x.id, ${articleId}::uuid, ${actor.newsroomId}::uuid, guard."claimCount" - ${rows.length}::int + x.position,
      ${number}::int, ${number}::int, x.start_offset, x.end_offset, x.quote, x.prefix, x.suffix, x.sentence,
      ${actor.memberId}::uuid
    FROM guard, json_to_recordset(${JSON.stringify(rows.map((row, index) => ({ ...row, position: index + 1 })))}::json)
      AS x(id uuid, position int, start_offset int, end_offset int, quote text, prefix text, suffix text, sentence text)
    RETURNING 1`;
}

function fixWordings(actor: Actor, number: number, claimIds: string[]): Prisma.Sql {
  return Prisma.sql`
    UPDATE wording SET state = 'fixed', fixed_in = ${number}::int, decided_at = now(), decided_by_id = ${actor.memberId}::uuid
    WHERE claim_id = ANY (${claimIds}::uuid[]) AND state = 'proposed' AND EXISTS (SELECT 1 FROM guard) RETURNING 1`;
}
