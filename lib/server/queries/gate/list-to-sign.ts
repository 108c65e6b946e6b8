import 'server-only';
import type { ToSignItem } from '@/lib/contracts/reviews';
import { hasPermission } from '@/lib/domain/permissions/permissions';
import type { Actor } from '../../auth/actor';
import type { Db } from '../../db';
import { listSignCandidates } from '../../repositories/desk/articles-to-sign';
import { loadGate } from './load-gate';

/** The whole gate of each candidate is read, and a desk has to answer within a moment. */
const maxCandidates = 20;

/** The articles that wait for a signature which this person may give and has not given. */
export async function listToSign(db: Db, actor: Actor): Promise<ToSignItem[]> {
  if (!hasPermission(actor.roles, 'article.sign_off')) return [];
  const candidates = await listSignCandidates(db, actor, maxCandidates);
  const items = await Promise.all(
    candidates.map(async ({ id, title, dueAt, updatedAt }): Promise<ToSignItem | null> => {
      const { abilities, signOffs, signOffsNeeded } = await loadGate(db, actor, id, 0);
      const current = signOffs.filter(({ isCurrent }) => isCurrent).map(({ by }) => by);
      const signedBy = [...new Map(current.map((person) => [person.id, person])).values()];
      if (!abilities.signOff.allowed || signedBy.length >= signOffsNeeded) return null;
      const article = { id, title, dueAt: dueAt?.toISOString() ?? null };
      return { article, signedBy, signOffsNeeded, since: updatedAt.toISOString() };
    }),
  );
  return items.filter((item) => item !== null);
}
