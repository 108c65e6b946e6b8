import 'server-only';
import { invalidField } from '@/lib/domain/failure';
import type { Actor } from '../auth/actor';
import { sha256 } from '../sha256';
import type { Subscriber } from './event-hub';

/**
 * The sequence after which the client wants to go on: `Last-Event-ID` of a broken stream, or `?after=` of a page that has
 * loaded the state up to there. Null for whoever wants only what is to come. 422 for anything that is not a sequence.
 */
export function readStreamStart(request: Request): number | null {
  const lastEventId = request.headers.get('last-event-id');
  if (lastEventId !== null && lastEventId !== '') return readSequence('Last-Event-ID', lastEventId);
  const after = new URL(request.url).searchParams.get('after');
  return after === null ? null : readSequence('after', after);
}

function readSequence(field: string, value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw invalidField(field, 'is not a sequence of the ledger');
  return Number(value);
}

/** What keeps a stream open: the session, or the token, whose hash is all that is kept of it. */
export function readerOf(actor: Actor, request: Request): Subscriber['reader'] {
  if (actor.sessionId !== null) return { sessionId: actor.sessionId };
  return { tokenHash: sha256((request.headers.get('authorization') ?? '').replace(/^Bearer /i, '')) };
}
