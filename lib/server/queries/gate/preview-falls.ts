import 'server-only';
import type { FallsDto } from '@/lib/contracts/falls';
import type { Actor } from '../../auth/actor';
import type { Database, Db } from '../../db';
import { gateFacts } from '../../rules/gate-facts';
import {
  listChangedArticles,
  listChangedClaims,
  listStandingApprovals,
} from '../../repositories/reports/falls';
import { getGate } from './load-gate';

/** Carries the answer out of a transaction that is to be undone. */
class Undone extends Error {
  constructor(readonly falls: FallsDto) {
    super('tried, not done');
  }
}

/**
 * What would fall by a write. The write is carried out in a transaction that is then undone, so the answer is right
 * whether a command or the database makes approvals fall. Refusals are those of the write itself.
 */
export async function previewFalls(
  db: Database,
  actor: Actor,
  write: (tx: Db) => Promise<unknown>,
): Promise<FallsDto> {
  try {
    return await db.$transaction(async (tx) => {
      await write(tx);
      throw new Undone({
        approvals: await listStandingApprovals(db, await listChangedClaims(tx, actor.newsroomId), tx),
        signatures: await listFallenSignatures(db, tx, actor),
      });
    });
  } catch (error) {
    if (error instanceof Undone) return error.falls;
    throw error;
  }
}

/** `db` still sees what stood before the transaction of `tx`. */
async function listFallenSignatures(db: Db, tx: Db, actor: Actor): Promise<FallsDto['signatures']> {
  const fallen: FallsDto['signatures'] = [];
  for (const { articleId, title } of await listChangedArticles(tx, actor.newsroomId)) {
    const before = gateFacts(await getGate(db, actor, articleId)).signatures;
    if (before.length === 0) continue;
    const after = new Set(gateFacts(await getGate(tx, actor, articleId)).signerIds);
    for (const { by } of before) if (!after.has(by.id)) fallen.push({ articleId, title, by: by.name });
  }
  return fallen;
}
