import 'server-only';
import { Failure } from '@/lib/domain/failure';
import type { Actor } from '../auth/actor';
import type { Db } from '../db';
import { logger } from '../logger';
import { findArticleLedgerHead, listLedgerEvents } from '../repositories/ledger/ledger';
import { encodeEvent, encodeOpening } from './encode-event';
import { eventsPerRead, getEventHub, type Subscriber } from './event-hub';

/** If more bytes than this wait for a client, it has stopped reading. It may come back and have the gap replayed. */
const maxBufferedBytes = 1024 * 1024;

interface StreamInput {
  articleId: string;
  reader: Subscriber['reader'];
  /** The sequence that the client has: what follows is sent first. Null starts at the end of the chain. */
  after: number | null;
  /** Fires when the client goes away. */
  signal: AbortSignal;
}

/** A stream of an article's entries: first the gap, then each entry as it is appended. */
export async function openArticleStream(
  db: Db,
  actor: Actor,
  input: StreamInput,
): Promise<ReadableStream<Uint8Array>> {
  const head = await findArticleLedgerHead(db, actor.newsroomId, input.articleId);
  if (!head) throw new Failure('not_found', 'There is no such article.');
  // A sequence beyond the end comes from a database that has since been restored; waiting for it would be silence.
  const lastSequence = Math.min(input.after ?? head.sequence, head.sequence);
  return createStream(db, { scopeId: input.articleId, reader: input.reader, lastSequence }, input.signal);
}

function createStream(
  db: Db,
  start: Pick<Subscriber, 'scopeId' | 'reader' | 'lastSequence'>,
  signal: AbortSignal,
): ReadableStream<Uint8Array> {
  const hub = getEventHub();
  let isOpen = true;
  let resume: (() => void) | null = null;
  let stop = () => {};
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const end = () => {
          if (!isOpen) return;
          stop();
          controller.close();
        };
        const subscriber: Subscriber = {
          ...start,
          send(chunk) {
            if (!isOpen) return;
            controller.enqueue(chunk);
            if ((controller.desiredSize ?? 0) < -maxBufferedBytes) end();
          },
          end,
        };
        stop = () => {
          isOpen = false;
          hub.leave(subscriber);
          signal.removeEventListener('abort', end);
          resume?.();
        };
        signal.addEventListener('abort', end);
        subscriber.send(encodeOpening());
        const untilRoom = () =>
          (controller.desiredSize ?? 0) > 0 || !isOpen
            ? Promise.resolve()
            : new Promise<void>((resolve) => (resume = resolve));
        replay(db, subscriber, () => isOpen, untilRoom)
          .then(() => {
            if (isOpen) hub.join(subscriber);
          })
          .catch((error: unknown) => {
            logger.warn({ err: error, scopeId: start.scopeId }, 'replaying the ledger to a stream failed');
            end();
          });
      },
      pull: () => resume?.(),
      cancel: () => stop(),
    },
    new ByteLengthQueuingStrategy({ highWaterMark: 64 * 1024 }),
  );
}

/**
 * Sends a stream what it lacks, before it joins the others. It goes at the speed at which the stream reads, so that
 * nobody waits for it.
 */
async function replay(
  db: Db,
  subscriber: Subscriber,
  isOpen: () => boolean,
  untilRoom: () => Promise<void>,
): Promise<void> {
  let isComplete = false;
  while (!isComplete && isOpen()) {
    const events = await listLedgerEvents(db, subscriber.scopeId, subscriber.lastSequence, eventsPerRead);
    for (const event of events) {
      subscriber.lastSequence = event.sequence;
      subscriber.send(encodeEvent(event));
    }
    isComplete = events.length < eventsPerRead;
    await untilRoom();
  }
}
