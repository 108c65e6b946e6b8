import 'server-only';
import type { Db } from '../db';
import { readClock } from './clock';

const dayMilliseconds = 24 * 60 * 60 * 1000;
const refusalDays = 90;

/** Deletes what has served its time: answers kept for repeats and PDFs of long reports after a day, sessions and counters past their end. */
export async function deleteExpired(db: Db): Promise<void> {
  const now = await readClock(db);
  const yesterday = new Date(now.getTime() - dayMilliseconds);
  await db.idempotencyKey.deleteMany({ where: { createdAt: { lt: yesterday } } });
  await db.reportFile.deleteMany({ where: { createdAt: { lt: yesterday } } });
  await db.session.deleteMany({ where: { expiresAt: { lt: now } } });
  const keptFrom = new Date(now.getTime() - refusalDays * dayMilliseconds);
  await db.refusal.deleteMany({ where: { lastAt: { lt: keptFrom } } });
  await db.rateLimit.deleteMany({ where: { expire: { lt: BigInt(now.getTime()) } } });
}
