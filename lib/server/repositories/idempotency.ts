import 'server-only';
import type { Db } from '../db';
import { Prisma } from '../generated/client';

export interface KeptAnswer {
  requestHash: string;
  resourceId: string;
  status: number | null;
  /** The answer as it was sent, or null for one without a body. */
  body: string | null;
}

export async function findKeptAnswer(db: Db, memberId: string, key: string): Promise<KeptAnswer | null> {
  return db.idempotencyKey.findUnique({
    where: { memberId_key: { memberId, key } },
    select: { requestHash: true, resourceId: true, status: true, body: true },
  });
}

/**
 * Keeps the answer of a write that recorded its key, so that a repeat gets the same one to the byte. Raw, because each write of a
 * browser ends with it, and the typed call takes two fifths more of the processor.
 */
export async function keepAnswer(
  db: Db,
  { memberId, key }: { memberId: string; key: string },
  { status, body }: { status: number; body: string | null },
): Promise<void> {
  await db.$executeRaw`
    UPDATE idempotency_key SET status = ${status}, body = ${body}
    WHERE member_id = ${memberId}::uuid AND key = ${key}`;
}

/** The statement part that records a key; a second transaction with the same key fails on its primary key. */
export function recordKey(
  memberId: string,
  idempotency: { key: string; requestHash: string },
  resourceId: string,
): Prisma.Sql {
  return Prisma.sql`INSERT INTO idempotency_key (member_id, key, request_hash, resource_id)
    SELECT ${memberId}::uuid, ${idempotency.key}, ${idempotency.requestHash}, ${resourceId}::uuid
    FROM guard LIMIT 1 RETURNING 1`;
}
