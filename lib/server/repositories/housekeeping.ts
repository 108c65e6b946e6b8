import 'server-only';
import type { Db } from '../db';

/** Deletes what has served its time: answers kept for repeats after a day, sessions and counters past their end. */
export async function deleteExpired(db: Db): Promise<void> {
  await db.$executeRaw`DELETE FROM idempotency_key WHERE created_at < now() - interval '24 hours'`;
  await db.$executeRaw`DELETE FROM session WHERE expires_at < now()`;
  await db.$executeRaw`DELETE FROM rate_limit WHERE expire < extract(epoch FROM now()) * 1000`;
}
