import 'server-only';
import type { GateDto } from '@/lib/contracts/gate';
import { Failure } from '@/lib/domain/failure';
import type { Actor } from '../auth/actor';
import type { Db } from '../db';
import { presentGate } from '../presenters/present-gate';
import { findGate, type GateRecord } from '../repositories/gate';

/** The gate as stored; `not_found` where there is no such article in this newsroom. */
export async function getGate(db: Db, actor: Actor, articleId: string): Promise<GateRecord> {
  const gate = await findGate(db, actor.newsroomId, articleId);
  if (!gate) throw new Failure('not_found', 'There is no such article.');
  return gate;
}

/** What still stands between the article and sign-off, as it is shown to this person; the first `limit` blockers of it. */
export async function loadGate(
  db: Db,
  actor: Actor,
  articleId: string,
  limit: number = Infinity,
): Promise<GateDto> {
  const gate = presentGate(await getGate(db, actor, articleId), actor);
  return { ...gate, blockers: gate.blockers.slice(0, limit) };
}
