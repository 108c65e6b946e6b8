import 'server-only';
import { type Db, getDb } from '../db';
import { logger } from '../logger';
import { processWide } from '../process-wide';
import { listLedgerEvents, listLedgerHeads } from '../repositories/ledger/ledger';
import { listLiveReaders } from '../repositories/people/live-readers';
import { encodeEvent, encodeHeartbeat } from './encode-event';
import { listenToLedger } from './listen-to-ledger';

/** One open stream. */
export interface Subscriber {
  scopeId: string;
  /** What lets its person in: the id of a session, or the hash of an API token. */
  reader: { sessionId: string } | { tokenHash: string };
  /** The last sequence that it was sent. */
  lastSequence: number;
  send: (chunk: Uint8Array) => void;
  end: () => void;
}

interface Scope {
  subscribers: Set<Subscriber>;
  isReading: boolean;
  isBehind: boolean;
}

/** How many entries are read at once. */
export const eventsPerRead = 500;
const heartbeatMs = 20_000;

/**
 * The streams of this process over one listening connection. An entry is read once and goes to everybody who
 * listens to its article. Each stream is sent what follows the last sequence that it was sent. So a notification
 * that comes twice, late or never neither repeats nor loses an entry.
 */
export class EventHub {
  private readonly scopes = new Map<string, Scope>();
  private stopListening: (() => void) | null = null;
  private timer: NodeJS.Timeout | null = null;

  constructor(private readonly db: Db) {}

  /** Takes a stream in that has been sent everything up to its `lastSequence`. */
  join(subscriber: Subscriber): void {
    const scope = this.scopes.get(subscriber.scopeId) ?? {
      subscribers: new Set(),
      isReading: false,
      isBehind: false,
    };
    scope.subscribers.add(subscriber);
    this.scopes.set(subscriber.scopeId, scope);
    this.stopListening ??= this.listen();
    this.timer ??= setInterval(() => void this.beat(), heartbeatMs).unref();
    void this.deliver(subscriber.scopeId);
  }

  leave(subscriber: Subscriber): void {
    const scope = this.scopes.get(subscriber.scopeId);
    scope?.subscribers.delete(subscriber);
    if (scope?.subscribers.size === 0) this.scopes.delete(subscriber.scopeId);
    if (this.scopes.size > 0 || this.timer === null) return;
    clearInterval(this.timer);
    this.timer = null;
  }

  /** Ends every stream; their clients come back by themselves. */
  endAll(): void {
    for (const subscriber of this.list()) subscriber.end();
  }

  private listen(): () => void {
    return listenToLedger({
      onAppend: (scopeId) => void this.deliver(scopeId),
      onListening: () => this.scopes.forEach((_, scopeId) => void this.deliver(scopeId)),
    });
  }

  /** Sends what is new in a scope; calls that come while one is at work are answered by its next round. */
  private async deliver(scopeId: string): Promise<void> {
    const scope = this.scopes.get(scopeId);
    if (!scope) return;
    scope.isBehind = true;
    if (scope.isReading) return;
    scope.isReading = true;
    try {
      while (scope.isBehind && scope.subscribers.size > 0) {
        scope.isBehind = false;
        if (await this.deliverOnce(scopeId, [...scope.subscribers])) scope.isBehind = true;
      }
    } catch (error) {
      // The next notification, reconnection or heartbeat tries again from the same sequence.
      logger.warn({ err: error, scopeId }, 'reading the ledger for its listeners failed');
    } finally {
      scope.isReading = false;
    }
  }

  /** Whether there may be more to read. Nothing is sent to anyone whose session is not known to be alive. */
  private async deliverOnce(scopeId: string, subscribers: Subscriber[]): Promise<boolean> {
    const after = Math.min(...subscribers.map(({ lastSequence }) => lastSequence));
    const [events, alive] = await Promise.all([
      listLedgerEvents(this.db, scopeId, after, eventsPerRead),
      this.listAlive(subscribers),
    ]);
    const chunks = events.map((event) => ({ sequence: event.sequence, chunk: encodeEvent(event) }));
    for (const subscriber of subscribers) {
      if (!alive.has(readerKey(subscriber))) subscriber.end();
      else sendNewer(subscriber, chunks);
    }
    return events.length === eventsPerRead;
  }

  /** Keeps streams open through proxies, ends those of people who have left, and reads what a dead connection did not report. */
  private async beat(): Promise<void> {
    const subscribers = this.list();
    const heartbeat = encodeHeartbeat();
    for (const subscriber of subscribers) subscriber.send(heartbeat);
    try {
      const [alive, heads] = await Promise.all([
        this.listAlive(subscribers),
        listLedgerHeads(this.db, [...this.scopes.keys()]),
      ]);
      for (const subscriber of subscribers) if (!alive.has(readerKey(subscriber))) subscriber.end();
      const missed = heads.filter(({ scopeId, sequence }) => this.isBehind(scopeId, sequence));
      if (missed.length === 0) return;
      logger.warn({ scopes: missed.length }, 'notifications were missed, listening anew');
      this.stopListening?.();
      this.stopListening = this.listen();
    } catch (error) {
      logger.warn({ err: error }, 'the heartbeat of the event streams failed');
    }
  }

  /** Whether somebody lacks an entry that is not being read just now. */
  private isBehind(scopeId: string, sequence: number): boolean {
    const scope = this.scopes.get(scopeId);
    return (
      scope !== undefined &&
      !scope.isReading &&
      [...scope.subscribers].some(({ lastSequence }) => lastSequence < sequence)
    );
  }

  private listAlive(subscribers: readonly Subscriber[]): Promise<Set<string>> {
    const readers = subscribers.map(({ reader }) => reader);
    return listLiveReaders(this.db, {
      sessionIds: readers.flatMap((reader) => ('sessionId' in reader ? [reader.sessionId] : [])),
      tokenHashes: readers.flatMap((reader) => ('tokenHash' in reader ? [reader.tokenHash] : [])),
    });
  }

  private list(): Subscriber[] {
    return [...this.scopes.values()].flatMap(({ subscribers }) => [...subscribers]);
  }
}

function readerKey({ reader }: Subscriber): string {
  return 'sessionId' in reader ? reader.sessionId : reader.tokenHash;
}

function sendNewer(subscriber: Subscriber, chunks: readonly { sequence: number; chunk: Uint8Array }[]): void {
  for (const { sequence, chunk } of chunks) {
    if (sequence <= subscriber.lastSequence) continue;
    subscriber.lastSequence = sequence;
    subscriber.send(chunk);
  }
}

/** The process's hub: the listening connection is one for all of them. */
export function getEventHub(): EventHub {
  return processWide('event-hub', () => {
    const hub = new EventHub(getDb());
    // A stream never ends by itself: the server would wait for it until it is killed.
    process.once('SIGTERM', () => hub.endAll());
    process.once('SIGINT', () => hub.endAll());
    return hub;
  });
}
