import 'server-only';
import { canonicalJson, type Json } from '@/lib/domain/canonical-json';
import type { LedgerAction } from '@/lib/domain/ledger-actions';
import type { Actor } from '../auth/actor';
import type { Db } from '../db';
import { Prisma } from '../generated/client';
import { recordKey } from './idempotency';

/** A statement that is part of a write; commands pass it on, only repositories make one. */
export type StatementPart = Prisma.Sql;

/** What happened, for the ledger. `scopeId` is the article, or the newsroom for its own settings. */
export interface LedgerNote {
  scopeId: string;
  action: LedgerAction;
  claimId?: string | null;
  data: { [key: string]: Json };
}

/** Who writes: a member, or the newsroom itself, as in a background job. */
export type Writer = Pick<Actor, 'newsroomId' | 'idempotency'> & { memberId: string | null };

/**
 * What the same write did to a claim, as an entry of its own. It goes into the chain of the main entry unless it
 * names another.
 */
export interface ClaimNote {
  scopeId?: string;
  claimId: string;
  action: LedgerAction;
  data: { [key: string]: Json };
}

/**
 * One write: `guard` is the statement that changes the guarded row and returns it, only if nobody changed it since it
 * was read; the other parts run only if it did.
 */
export interface Write {
  guard: Prisma.Sql;
  parts?: StatementPart[];
  entry: LedgerNote;
  /** The resource that a repeated request is answered with, if not the claim or the scope of the entry. */
  resourceId?: string;
  /** Entries that follow `entry`: chain by chain in the order of their ids, so that no two writers wait in a circle. */
  claimEntries?: ClaimNote[];
}

/**
 * Runs a write as one statement, and so as one transaction: guard, parts, Idempotency-Key, ledger entry, notification.
 * Gives the guard's row with its ledger sequence, or null when the guard matched nothing. One round trip.
 */
export async function commit<Row>(
  db: Db,
  actor: Writer,
  write: Write,
): Promise<(Row & { sequence: number }) | null> {
  const { scopeId, action, claimId = null, data } = write.entry;
  const parts = [...(write.parts ?? [])];
  if (actor.idempotency && actor.memberId !== null)
    parts.push(recordKey(actor.memberId, actor.idempotency, write.resourceId ?? claimId ?? scopeId));
  const named = parts.map((part, index) => Prisma.sql`, ${name(index)} AS (${part})`);
  // The entry depends on every part, so that the chain's head is always the last lock taken: no deadlocks.
  const done = parts.map(
    (_, index) => Prisma.sql`, (SELECT count(*) FROM ${name(index)}) AS ${name(index, 'd')}`,
  );
  const notes = JSON.stringify(
    (write.claimEntries ?? []).map((note, index) => ({
      position: index,
      scope_id: note.scopeId ?? scopeId,
      claim_id: note.claimId,
      action: note.action,
      data: canonicalJson(note.data),
    })),
  );
  const rest =
    write.claimEntries && write.claimEntries.length > 0
      ? Prisma.sql`, rest AS (
          SELECT count(ledger_append(${actor.newsroomId}::uuid, note.scope_id, ${actor.memberId}::uuid, note.action,
            note.claim_id, note.data)) AS appended
          FROM (SELECT r.* FROM entry, json_to_recordset(${notes}::json)
            AS r(position int, scope_id uuid, claim_id uuid, action text, data text) ORDER BY r.scope_id, r.position) AS note
        )`
      : Prisma.empty;
  const rows = await db.$queryRaw<(Row & { sequence: number })[]>`
    WITH guard AS (${write.guard})${join(named)},
    entry AS (
      SELECT ledger_append(${actor.newsroomId}::uuid, ${scopeId}::uuid, ${actor.memberId}::uuid, ${action},
        ${claimId}::uuid, ${canonicalJson(data)}) AS sequence
      FROM (SELECT count(*) AS changed FROM guard) AS g${join(done)} WHERE g.changed > 0
    )${rest}
    SELECT guard.*, entry.sequence FROM guard, entry${rest === Prisma.empty ? rest : Prisma.sql`, rest`}`;
  return rows[0] ?? null;
}

function name(index: number, prefix = 'p'): Prisma.Sql {
  return Prisma.raw(`${prefix}${index}`);
}

function join(fragments: Prisma.Sql[]): Prisma.Sql {
  return fragments.length > 0 ? Prisma.join(fragments, '') : Prisma.empty;
}
