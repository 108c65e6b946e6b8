import 'server-only';
import type { GateDto } from '@/lib/contracts/gate';
import { Failure } from '@/lib/domain/failure';
import type { Actor } from '../../auth/actor';
import type { Db } from '../../db';
import { presentGate } from '../../presenters/present-gate';
import { type ArticlePrint, type Gate, gateFacts } from '../../rules/gate-facts';
import { findGate } from '../../repositories/reports/gate';
import { readArticlePrint } from './read-article-print';

/** The gate as stored; `not_found` where there is no such article in this newsroom. */
export async function getGate(db: Db, actor: Pick<Actor, 'newsroomId'>, articleId: string): Promise<Gate> {
  const record = await findGate(db, actor.newsroomId, articleId);
  if (!record) throw new Failure('not_found', 'There is no such article.');
  const isClosed = gateFacts({ ...record, whole: null }).blockerCount > 0;
  if (isClosed && record.signOffs.length === 0) return { ...record, whole: null };
  return { ...record, whole: await readArticlePrint(db, actor, record) };
}

/** The printed whole of the article that the gate saw. */
export async function printOf(db: Db, actor: Pick<Actor, 'newsroomId'>, gate: Gate): Promise<ArticlePrint> {
  return gate.whole ?? readArticlePrint(db, actor, gate);
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
