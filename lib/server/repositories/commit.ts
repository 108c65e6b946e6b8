import 'server-only';
import { canonicalJson, type Json } from '@/lib/domain/canonical-json';
import type { Actor } from '../auth/actor';
import type { Db } from '../db';
import { Prisma } from '../generated/client';
import { recordKey } from './idempotency';

/** A statement that is part of a write; commands pass it on, only repositories make one. */
export type StatementPart = Prisma.Sql;

/** What happened, for the ledger. `scopeId` is the article, or the newsroom for its own settings. */
export interface LedgerNote {
  scopeId: string;
  action: string;
  claimId?: string | null;
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
}

/**
 * Runs a write as one statement, and so as one transaction: guard, parts, Idempotency-Key, ledger entry, notification.
 * Gives the guard's row with its ledger sequence, or null when the guard matched nothing. One round trip.
 */
export async function commit<Row>(
  db: Db,
  actor: Actor,
  write: Write,
): Promise<(Row & { sequence: number }) | null> {
  const { scopeId, action, claimId = null, data } = write.entry;
  const parts = [...(write.parts ?? [])];
  if (actor.idempotency) parts.push(recordKey(actor.memberId, actor.idempotency, claimId ?? scopeId));
  const named = parts.map((part, index) => Prisma.sql`, ${name(index)} AS (${part})`);
  // The entry depends on every part, so that the chain's head is always the last lock taken: no deadlocks.
  const done = parts.map(
    (_, index) => Prisma.sql`, (SELECT count(*) FROM ${name(index)}) AS ${name(index, 'd')}`,
  );
  const rows = await db.$queryRaw<(Row & { sequence: number })[]>`
    WITH guard AS (${write.guard})${join(named)},
    entry AS (
      SELECT ledger_append(${actor.newsroomId}::uuid, ${scopeId}::uuid, ${actor.memberId}::uuid, ${action},
        ${claimId}::uuid, ${canonicalJson(data)}) AS sequence
      FROM (SELECT count(*) AS changed FROM guard) AS g${join(done)} WHERE g.changed > 0
    )
    SELECT guard.*, entry.sequence FROM guard, entry`;
  return rows[0] ?? null;
}

function name(index: number, prefix = 'p'): Prisma.Sql {
  return Prisma.raw(`${prefix}${index}`);
}

function join(fragments: Prisma.Sql[]): Prisma.Sql {
  return fragments.length > 0 ? Prisma.join(fragments, '') : Prisma.empty;
}
