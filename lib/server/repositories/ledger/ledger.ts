import 'server-only';
import type { Json } from '@/lib/domain/canonical-json';
import type { NewsroomId } from '@/lib/domain/newsroom-id';
import type { ClaimState } from '@/lib/domain/vocabulary';
import type { Db } from '../../db';
import { Prisma } from '../../generated/client';

/** The end of a chain, or of the part of it that is asked for. */
export interface LedgerHeadRecord {
  sequence: number;
  hash: string;
}

/** The head of an article's chain, or null where there is no such article in this newsroom. */
export async function findArticleLedgerHead(
  db: Db,
  newsroomId: NewsroomId,
  articleId: string,
): Promise<LedgerHeadRecord | null> {
  // The newsroom's own chain goes by its id.
  return db.ledgerHead.findFirst({
    where: { scopeId: articleId, newsroomId, NOT: { scopeId: newsroomId } },
    select: { sequence: true, hash: true },
  });
}

/** The head of a chain, or null where nothing has been written to it. */
export async function findLedgerHead(db: Db, scopeId: string): Promise<LedgerHeadRecord | null> {
  return db.ledgerHead.findUnique({ where: { scopeId }, select: { sequence: true, hash: true } });
}

/** The entry that froze an edition, which is the one after the head that the edition carries. */
export async function findFreezingEntry(
  db: Db,
  scopeId: string,
  headSequence: number,
  reportId: string,
): Promise<LedgerHeadRecord | null> {
  const entry = await db.ledgerEntry.findUnique({
    where: { scopeId_sequence: { scopeId, sequence: headSequence + 1 }, action: 'report.created' },
    select: { sequence: true, hash: true, data: true },
  });
  if (!entry || readData<{ reportId: string }>(entry.data).reportId !== reportId) return null;
  return { sequence: entry.sequence, hash: entry.hash };
}

/** What an entry says of its action, of the type that the write took. */
function readData<Data>(data: string): Data {
  return JSON.parse(data) as Data;
}

/**
 * The seal that the newest approval of each claim was given for, by the claim's id. Raw, because the newest is
 * picked in the database.
 */
export async function listApprovedSeals(db: Db, articleId: string): Promise<Map<string, string>> {
  const rows = await db.$queryRaw<{ claimId: string; seal: string }[]>`
    SELECT DISTINCT ON (e.claim_id) e.claim_id AS "claimId", e.data::json ->> 'seal' AS seal FROM ledger_entry e
    WHERE e.scope_id = ${articleId}::uuid AND e.action = 'claim.approved'
    ORDER BY e.claim_id, e.sequence DESC`;
  return new Map(rows.map(({ claimId, seal }) => [claimId, seal]));
}

// Exactly the string that was hashed: to_char of ledger_append.
const atText = Prisma.sql`to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/** For whom a chain is written: the newsroom's members, or whoever reads an edition. */
export type LedgerReader = 'member' | 'public';

// What stays inside: whatever is said of confidential evidence, its time and channel too, and notes for the writer. In
// canonical JSON a key looks like this and a text never does, because its quotation marks are escaped.
const inside = String.raw`"(confidential":true|(contact|source)\.(confidential|digest)":|note":"|wordingNote":)`;

/**
 * The JSON of a run of entries, without the brackets around them. Raw: the database makes it, so that a chain of
 * any length never becomes objects here. `data` passes through to the letter. Nothing is printed that was not
 * hashed. For the public, an entry of what stays inside is printed as its hashes alone.
 */
export async function readLedgerJson(
  db: Db,
  scopeId: string,
  range: { after: number; upTo: number },
  reader: LedgerReader,
): Promise<string> {
  const rows = await db.$queryRaw<{ json: string | null }[]>`
    SELECT string_agg((CASE WHEN ${reader === 'public'} AND e.data ~ ${inside}
      THEN json_build_object('sequence', e.sequence, 'withheld', true, 'previousHash', e.previous_hash, 'hash', e.hash)
      ELSE json_build_object('format', e.format, 'scopeId', e.scope_id, 'sequence', e.sequence, 'at', ${atText},
        'actorId', e.actor_id, 'actor', e.actor_name, 'action', e.action, 'claimId', e.claim_id, 'data', e.data::json,
        'previousHash', e.previous_hash, 'hash', e.hash)
      END)::text, E',\n' ORDER BY e.sequence) AS json
    FROM ledger_entry e
    WHERE e.scope_id = ${scopeId}::uuid AND e.sequence > ${range.after}::int AND e.sequence <= ${range.upTo}::int`;
  return rows[0]?.json ?? '';
}

/** What the event stream tells of an entry. */
export interface LedgerEvent {
  sequence: number;
  action: string;
  claimId: string | null;
  actorId: string | null;
  at: string;
}

/** The entries of a chain after a sequence, oldest first. Raw, because their instants are read to the microsecond. */
export async function listLedgerEvents(
  db: Db,
  scopeId: string,
  after: number,
  limit: number,
): Promise<LedgerEvent[]> {
  return db.$queryRaw<LedgerEvent[]>`
    SELECT e.sequence, e.action, e.claim_id AS "claimId", e.actor_id AS "actorId", ${atText} AS at
    FROM ledger_entry e WHERE e.scope_id = ${scopeId}::uuid AND e.sequence > ${after}::int
    ORDER BY e.sequence LIMIT ${limit}::int`;
}

/** The ends of several chains at once. */
export async function listLedgerHeads(
  db: Db,
  scopeIds: readonly string[],
): Promise<{ scopeId: string; sequence: number }[]> {
  return db.ledgerHead.findMany({
    where: { scopeId: { in: [...scopeIds] } },
    select: { scopeId: true, sequence: true },
  });
}

/** An entry with its people and claim in words; `data` is parsed. */
export interface LedgerNarrativeRecord {
  sequence: number;
  at: string;
  actor: { id: string; name: string } | null;
  action: string;
  claimId: string | null;
  claimNumber: number | null;
  data: { [key: string]: Json };
}

const selectNarrative = Prisma.sql`
  SELECT e.sequence, ${atText} AS at, e.action, e.claim_id AS "claimId", c.number AS "claimNumber", e.data::json AS data,
    CASE WHEN m.id IS NULL THEN NULL
      ELSE json_build_object('id', m.id, 'name', coalesce(e.actor_name, m.name)) END AS actor
  FROM ledger_entry e LEFT JOIN member m ON m.id = e.actor_id LEFT JOIN claim c ON c.id = e.claim_id`;

/**
 * Entries as a history tells them; `rest` is the condition on `e` and what follows it. Raw, because their instants are read to
 * the microsecond and an entry is told with its people and its claim in one round trip.
 */
export function listNarratives(db: Db, rest: Prisma.Sql): Promise<LedgerNarrativeRecord[]> {
  return db.$queryRaw<LedgerNarrativeRecord[]>`${selectNarrative} WHERE ${rest}`;
}

/** The state that a claim had before the text changed under it and it was cut; null if the last cut did not say. */
export async function findHeldState(
  db: Db,
  claim: { id: string; articleId: string },
): Promise<ClaimState | null> {
  const entry = await db.ledgerEntry.findFirst({
    where: { scopeId: claim.articleId, claimId: claim.id, action: 'claim.cut' },
    orderBy: { sequence: 'desc' },
    select: { data: true },
  });
  return entry && (readData<{ held?: ClaimState }>(entry.data).held ?? null);
}
