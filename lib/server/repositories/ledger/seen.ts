import 'server-only';
import type { Actor } from '../../auth/actor';
import type { Db } from '../../db';
import { Prisma } from '../../generated/client';
import { recordKey } from '../idempotency';
import { type LedgerNarrativeRecord, listNarratives } from './ledger';

/** Where a person stands with a claim. */
export interface SeenRecord {
  articleId: string;
  /** The claim's latest entry in the ledger. */
  sequence: number;
  /** The end of the article's chain. */
  headSequence: number;
  seenSequence: number | null;
  seenAt: Date | null;
  /** What they saw last is what they approved. */
  isSinceApproval: boolean;
}

/**
 * Whoever approved a claim has seen it as it was then. Null where there is no such claim in this newsroom. Raw,
 * because the ends of two chains are picked in the database.
 */
export async function findSeen(db: Db, actor: Actor, claimId: string): Promise<SeenRecord | null> {
  const rows = await db.$queryRaw<SeenRecord[]>`
    SELECT c.article_id AS "articleId", greatest(s.sequence, own.sequence) AS "seenSequence",
      CASE WHEN own.sequence >= coalesce(s.sequence, 0) THEN own.at ELSE s.seen_at END AS "seenAt",
      coalesce(own.sequence >= coalesce(s.sequence, 0), false) AS "isSinceApproval",
      coalesce((SELECT max(e.sequence) FROM ledger_entry e WHERE e.claim_id = c.id), 0) AS sequence,
      coalesce((SELECT h.sequence FROM ledger_head h WHERE h.scope_id = c.article_id), 0) AS "headSequence"
    FROM claim c LEFT JOIN seen s ON s.claim_id = c.id AND s.member_id = ${actor.memberId}::uuid
      LEFT JOIN LATERAL (
        SELECT e.sequence, e.at FROM ledger_entry e WHERE e.claim_id = c.id AND e.action = 'claim.approved'
          AND e.actor_id = ${actor.memberId}::uuid ORDER BY e.sequence DESC LIMIT 1
      ) own ON true
    WHERE c.id = ${claimId}::uuid AND c.newsroom_id = ${actor.newsroomId}::uuid`;
  return rows[0] ?? null;
}

/**
 * Notes that a person has seen a claim up to a sequence. A tick that arrives late never takes a newer one back. It
 * is a note to oneself, so it gets no entry in the ledger. Raw: one statement with the request's key.
 */
export async function upsertSeen(db: Db, actor: Actor, claimId: string, sequence: number): Promise<void> {
  const key = actor.idempotency
    ? Prisma.sql`, kept AS (${recordKey(actor.memberId, actor.idempotency, claimId)})`
    : Prisma.empty;
  await db.$executeRaw`
    WITH guard AS (
      INSERT INTO seen (claim_id, member_id, sequence) VALUES (${claimId}::uuid, ${actor.memberId}::uuid, ${sequence}::int)
      ON CONFLICT (claim_id, member_id) DO UPDATE SET sequence = greatest(seen.sequence, excluded.sequence), seen_at = now()
      RETURNING claim_id
    )${key}
    SELECT count(*) FROM guard`;
}

/** The entries of a claim after the one seen, oldest first. */
export async function listChangesAfter(
  db: Db,
  articleId: string,
  claimId: string,
  sequence: number,
): Promise<LedgerNarrativeRecord[]> {
  return listNarratives(
    db,
    Prisma.sql`e.scope_id = ${articleId}::uuid AND e.claim_id = ${claimId}::uuid AND e.sequence > ${sequence}::int
      ORDER BY e.sequence LIMIT 500`,
  );
}
