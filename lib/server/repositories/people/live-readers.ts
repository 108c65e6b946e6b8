import 'server-only';
import type { Db } from '../../db';
import { readClock } from '../clock';

/** Of the sessions and API tokens that hold streams open, those that still let their person in. */
export async function listLiveReaders(
  db: Db,
  readers: { sessionIds: string[]; tokenHashes: string[] },
): Promise<Set<string>> {
  const now = await readClock(db);
  const member = { disabledAt: null };
  const [sessions, tokens] = await Promise.all([
    db.session.findMany({
      where: { id: { in: readers.sessionIds }, expiresAt: { gt: now }, member },
      select: { id: true },
    }),
    db.apiToken.findMany({
      where: {
        tokenHash: { in: readers.tokenHashes },
        revokedAt: null,
        OR: [{ expiresAt: null }, { expiresAt: { gt: now } }],
        member,
      },
      select: { tokenHash: true },
    }),
  ]);
  return new Set([...sessions.map(({ id }) => id), ...tokens.map(({ tokenHash }) => tokenHash)]);
}
