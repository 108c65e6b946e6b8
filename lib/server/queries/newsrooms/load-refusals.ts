import 'server-only';
import type { RefusalList } from '@/lib/contracts/refusals';
import type { Actor } from '../../auth/actor';
import type { Db } from '../../db';
import { listRefusals } from '../../repositories/people/refusals';

const shown = 200;

/** Who was refused what in the actor's newsroom, and how often, newest first. */
export async function loadRefusals(db: Db, actor: Actor): Promise<RefusalList> {
  const refusals = await listRefusals(db, actor.newsroomId, shown);
  return { refusals: refusals.map((refusal) => ({ ...refusal, lastAt: refusal.lastAt.toISOString() })) };
}
