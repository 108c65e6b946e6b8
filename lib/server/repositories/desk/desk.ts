import 'server-only';
import { sealFormat } from '@/lib/domain/seal';
import type { AuthorPart } from '@/lib/domain/vocabulary';
import { hasPermission, permissions } from '@/lib/domain/permissions/permissions';
import type { Actor } from '../../auth/actor';
import type { Db } from '../../db';
import { type Article, type Claim, Prisma, type Verdict } from '../../generated/client';
import { type InJson, jsonFields, type OrNull, selectFields } from '../columns';
import { type MemberWriter, memberWritersJson } from '../writers/article-writers';
import { verdictAuthorsJson } from '../writers/claim-authors';
import type { PersonRecord } from '../person-record';
import { sentenceWriterIdsOfClaim } from '../writers/sentence-writers';

const queuedFields = [
  'version',
  'number',
  'state',
  'unplaced',
  'heldState',
  'quote',
  'statement',
  'risk',
  'dueAt',
  'decidedById',
  'reason',
] as const satisfies readonly (keyof Claim)[];
const verdictFields = ['ratingId'] as const satisfies readonly (keyof Verdict)[];
const articleFields = ['id', 'title', 'dueAt'] as const satisfies readonly (keyof Article)[];

/** A claim that waits for somebody, with what decides whether this person may approve it. */
export interface QueueRecord
  extends Pick<Claim, (typeof queuedFields)[number]>, OrNull<Pick<Verdict, (typeof verdictFields)[number]>> {
  claimId: string;
  hasRationale: boolean;
  passageCount: number;
  contactCount: number;
  /** It rests on something confidential that this person may not read. */
  isWithheld: boolean;
  /** What this person did in it. */
  ownWork: AuthorPart[];
  authors: PersonRecord[];
  isAcknowledged: boolean;
  /** Its approval is of a former format. */
  isSealOutdated: boolean;
  hadRating: boolean;
  article: InJson<Pick<Article, (typeof articleFields)[number]>>;
  byline: Article['writer'];
  writers: MemberWriter[];
  sentenceWriterIds: string[];
  since: Date;
  seen: boolean;
}

const listLimit = 100;

/** The parts of the claim `c` that this person worked on. */
function workOf({ memberId }: Actor): Prisma.Sql {
  return Prisma.sql`
    SELECT ca.part::text FROM claim_author ca WHERE ca.claim_id = c.id AND ca.member_id = ${memberId}::uuid
    UNION SELECT 'span' WHERE c.created_by_id = ${memberId}::uuid`;
}

/** Raw: the desk has one round trip for a list, and what hangs on each claim is counted in the database. */
async function listQueue(db: Db, actor: Actor, condition: Prisma.Sql): Promise<QueueRecord[]> {
  return db.$queryRaw<QueueRecord[]>`
    SELECT c.id AS "claimId", ${selectFields('c', queuedFields)}, ${selectFields('v', verdictFields)},
      coalesce(v.rationale, '') ~ '\\S' AS "hasRationale",
      (SELECT count(*)::int FROM citation t WHERE t.claim_id = c.id AND t.passage ~ '\\S') AS "passageCount",
      (SELECT count(*)::int FROM contact k WHERE k.claim_id = c.id AND k.outcome <> 'waiting') AS "contactCount",
      EXISTS (SELECT 1 FROM citation t JOIN source s ON s.id = t.source_id WHERE t.claim_id = c.id AND s.is_confidential
          AND NOT s.reader_ids @> ARRAY[${actor.memberId}::uuid])
        OR EXISTS (SELECT 1 FROM contact k WHERE k.claim_id = c.id AND k.is_confidential
          AND NOT k.reader_ids @> ARRAY[${actor.memberId}::uuid]) AS "isWithheld",
      ARRAY(${workOf(actor)}) AS "ownWork", ${verdictAuthorsJson} AS authors,
      c.approved_seal IS NOT NULL AS "isAcknowledged",
      coalesce(c.approved_format < ${sealFormat}::int, false) AS "isSealOutdated",
      coalesce(v.was_rated, false) AS "hadRating",
      json_build_object(${jsonFields('a', articleFields)}) AS article, a.writer AS byline,
      ${memberWritersJson('a')} AS writers, ${sentenceWriterIdsOfClaim} AS "sentenceWriterIds", c.state_since AS since,
      coalesce(n.sequence >= (SELECT max(e.sequence) FROM ledger_entry e WHERE e.claim_id = c.id), false) AS seen
    FROM claim c JOIN article a ON a.id = c.article_id LEFT JOIN verdict v ON v.claim_id = c.id
      LEFT JOIN seen n ON n.claim_id = c.id AND n.member_id = ${actor.memberId}::uuid
    WHERE c.newsroom_id = ${actor.newsroomId}::uuid AND ${condition}
    ORDER BY coalesce(c.due_at, a.due_at) ASC NULLS LAST, c.state_since, c.id LIMIT ${listLimit}`;
}

/** The rule `needsConfirmation` for closed claims in SQL, for those that no reviewer has seen. */
const isClosingUnseen = Prisma.sql`c.approved_seal IS NULL AND c.unplaced IS NULL
  AND (c.state = 'duplicate' OR (c.state IN ('withdrawn', 'cut') AND v.was_rated))`;

/** Decisions that wait for a second person, other than those in which this person had a hand. */
export function listToReview(db: Db, actor: Actor): Promise<QueueRecord[]> {
  return listQueue(
    db,
    actor,
    Prisma.sql`NOT EXISTS (SELECT 1 FROM article_writer w
      WHERE w.article_id = c.article_id AND w.member_id = ${actor.memberId}::uuid AND w.status <> 'other')
    AND NOT ${actor.memberId}::uuid = ANY (${sentenceWriterIdsOfClaim}) AND (
    (c.state IN ('proposed', 'stale') AND c.unplaced IS NULL AND v.rating_id IS NOT NULL AND NOT EXISTS (${workOf(actor)}))
    OR (((c.state = 'not_checkable' AND c.approved_seal IS NULL) OR (${isClosingUnseen}))
      AND c.decided_by_id IS DISTINCT FROM ${actor.memberId}::uuid AND NOT EXISTS (${workOf(actor)})))`,
  );
}

const isUnplaced = Prisma.sql`(c.unplaced IS NOT NULL AND c.state NOT IN ('withdrawn', 'cut'))`;

/** Somebody who can still work on claims. */
const canWork = (column: string) =>
  Prisma.sql`EXISTS (SELECT 1 FROM member m WHERE m.id = ${Prisma.raw(column)} AND m.disabled_at IS NULL
    AND m.roles && ${[...permissions['claim.write']]}::role[])`;

/**
 * Whether something that no person did is for this person: for who is to check the claim, without one for who
 * marked it, and without either for every editor.
 */
function isFor({ memberId, roles }: Actor): Prisma.Sql {
  const isAnyones = hasPermission(roles, 'claim.write');
  return Prisma.sql`CASE WHEN ${canWork('c.assignee_id')} THEN c.assignee_id = ${memberId}::uuid
    WHEN ${canWork('c.created_by_id')} THEN c.created_by_id = ${memberId}::uuid ELSE ${isAnyones} END`;
}

/** Claims under which the text changed, or whose words are gone. */
export function listUnplaced(db: Db, actor: Actor): Promise<QueueRecord[]> {
  return listQueue(db, actor, Prisma.sql`${isUnplaced} AND ${isFor(actor)}`);
}

/** Claims with a passage that its page has lost. If the approval fell by it, the claim is among the stale ones already. */
export function listPassageLost(db: Db, actor: Actor): Promise<QueueRecord[]> {
  return listQueue(
    db,
    actor,
    Prisma.sql`c.state NOT IN ('stale', 'withdrawn', 'cut', 'duplicate', 'orphaned') AND c.unplaced IS NULL
    AND EXISTS (SELECT 1 FROM citation t WHERE t.claim_id = c.id AND t.lost_in_id IS NOT NULL AND t.passage ~ '\\S')
    AND ${isFor(actor)}`,
  );
}

/** Claims in a state that calls for those who worked on them: they marked it, wrote its verdict, or are to check it. */
export function listOwnInState(db: Db, actor: Actor, state: 'returned' | 'stale'): Promise<QueueRecord[]> {
  return listQueue(
    db,
    actor,
    Prisma.sql`c.state = ${state} AND NOT (${isUnplaced} AND ${isFor(actor)}) AND (c.created_by_id = ${actor.memberId}::uuid
    OR c.assignee_id = ${actor.memberId}::uuid OR EXISTS (${workOf(actor)}))`,
  );
}

/** Claims that this person is to check and that have no proposed verdict yet. */
export function listAssigned(db: Db, actor: Actor): Promise<QueueRecord[]> {
  return listQueue(
    db,
    actor,
    Prisma.sql`c.state IN ('marked', 'in_progress', 'waiting') AND NOT ${isUnplaced}
    AND c.assignee_id = ${actor.memberId}::uuid`,
  );
}
