import { fetchServer } from '../../support/http';

export interface StreamEvent {
  id: number;
  event: string;
  data: { sequence: number; action: string; claimId: string | null; actorId: string | null; at: string };
}

/** A reader of an event stream as a client of the API would write one. */
export interface EventReader {
  status: number;
  headers: Headers;
  /** Waits until that many events have come in all. */
  take: (count: number) => Promise<StreamEvent[]>;
  /** Resolves when the server ends the stream. */
  ended: Promise<void>;
  close: () => void;
}

export async function openEvents(
  articleId: string,
  credentials: { token?: string; cookie?: string },
  options: { lastEventId?: string; query?: string } = {},
): Promise<EventReader> {
  const controller = new AbortController();
  const headers = new Headers();
  if (credentials.token) headers.set('authorization', `Bearer ${credentials.token}`);
  if (credentials.cookie) headers.set('cookie', credentials.cookie);
  if (options.lastEventId !== undefined) headers.set('last-event-id', options.lastEventId);
  const response = await fetchServer(`/api/v1/articles/${articleId}/events${options.query ?? ''}`, {
    headers,
    signal: controller.signal,
  });
  const events: StreamEvent[] = [];
  const waiting = new Set<() => void>();
  const ended = read(response, (event) => {
    events.push(event);
    waiting.forEach((check) => check());
  }).catch(() => {});
  const take = (count: number) =>
    new Promise<StreamEvent[]>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`${events.length} of ${count} events came`)), 10_000);
      const check = () => {
        if (events.length < count) return;
        clearTimeout(timer);
        waiting.delete(check);
        resolve(events.slice(0, count));
      };
      waiting.add(check);
      check();
    });
  return { status: response.status, headers: response.headers, take, ended, close: () => controller.abort() };
}

async function read(response: Response, onEvent: (event: StreamEvent) => void): Promise<void> {
  let rest = '';
  for await (const chunk of (response.body ?? new ReadableStream()).pipeThrough(new TextDecoderStream())) {
    const blocks = (rest + chunk).split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1];
      const data = field('data');
      if (data !== undefined)
        onEvent({ id: Number(field('id')), event: field('event') ?? 'message', data: JSON.parse(data) });
    }
  }
}
