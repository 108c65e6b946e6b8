import 'server-only';
import { getDb } from '../db';
import { logger } from '../logger';
import { countRefusal } from '../repositories/people/refusals';
import type { SignedIn } from '../repositories/people/sessions';

/** What somebody asked for: a route with its variable parts as names, never an address with what it holds. */
export interface AskedRoute {
  method: string;
  path: string;
  requestId: string | null;
}

export type Asker = Pick<SignedIn, 'memberId' | 'newsroomId' | 'sessionId' | 'tokenId'>;

/**
 * A refused authorisation in the log, at its usual level, and in the newsroom's count: who, what and why, and nothing of
 * what was sent. Never throws: a refusal stays one where nothing can be counted.
 */
export async function noteRefusal(asker: Asker, asked: AskedRoute, code: string): Promise<void> {
  const { memberId, newsroomId, sessionId, tokenId } = asker;
  const by = sessionId === null ? { tokenId } : { sessionId };
  logger.warn({ ...asked, code, memberId, newsroomId, ...by }, 'authorisation refused');
  const route = `${asked.method} ${asked.path}`;
  await countRefusal(getDb(), { memberId, newsroomId, code, route }).catch((error: unknown) =>
    logger.warn({ err: error }, 'a refusal could not be counted'),
  );
}
