import { randomUUID } from 'node:crypto';
import type { ArticleDto } from '@/lib/contracts/articles';
import type { ClaimDto } from '@/lib/contracts/claims';

type Seen = Pick<ClaimDto, 'id' | 'version' | 'seal' | 'state'>;

interface Seat {
  /** The server that this person's browser is connected to. */
  base: string;
  cookie: string;
  article: ArticleDto;
  /** Somebody else's claim, and the one who may propose it again. */
  toDecide: Seen & { authorToken: string };
}

/** An answer as the person felt it; status 0 where the connection broke. */
export interface Felt {
  kind: 'create' | 'edit' | 'decide';
  status: number;
  milliseconds: number;
  answer: string;
}

const quotes = ['41 of the 60 stalls', 'rose by 12 per cent', 'Nobody was asked', 'a new sea wall'];

/** Somebody who marks claims, edits those they marked, and decides on another's, one act at a time. */
export class Reviewer {
  private own: Seen | null = null;
  private toDecide: Seen & { authorToken: string };
  private acts = 0;

  constructor(private readonly seat: Seat) {
    this.toDecide = seat.toDecide;
  }

  /** The next act; `share` from 0 to 1 says of which kind: 60 % mark, 25 % edit, 15 % decide. */
  async act(share: number): Promise<Felt> {
    this.acts += 1;
    if (share >= 0.85) return this.decide();
    return share < 0.6 || this.own === null ? this.create() : this.edit(this.own);
  }

  /** Follows the article as an open page does. Resolves to the number of events when the signal ends it. */
  async follow(signal: AbortSignal): Promise<number> {
    let events = 0;
    try {
      const response = await fetch(`${this.seat.base}/api/v1/articles/${this.seat.article.id}/events`, {
        headers: { cookie: this.seat.cookie },
        signal,
      });
      for await (const chunk of response.body ?? [])
        events +=
          Buffer.from(chunk as Uint8Array)
            .toString('utf8')
            .split('\nid:').length - 1;
    } catch (error) {
      if (!signal.aborted) throw error;
    }
    return events;
  }

  private async create(): Promise<Felt> {
    const { article } = this.seat;
    const quote = quotes[this.acts % quotes.length] ?? '';
    const start = article.revision.text.indexOf(quote);
    const body = { revision: 1, start, end: start + quote.length, quote };
    const felt = await this.send('create', 'POST', `/articles/${article.id}/claims`, { body });
    if (felt.status === 201) this.own = JSON.parse(felt.answer) as Seen;
    return felt;
  }

  private async edit({ id, version }: Seen): Promise<Felt> {
    const body = { statement: `As seen the ${this.acts}th time.` };
    const felt = await this.send('edit', 'PATCH', `/claims/${id}`, { body, ifMatch: version });
    if (felt.status === 200) this.own = JSON.parse(felt.answer) as Seen;
    return felt;
  }

  /** Approve, return, and again from the beginning once its author has proposed it. */
  private async decide(): Promise<Felt> {
    const { id, version, seal, state, authorToken } = this.toDecide;
    const steps = {
      proposed: ['approve', { seal }],
      approved: ['return', { reason: 'Please look at table 3 again.' }],
      returned: ['submit', undefined],
    } as const;
    const [action, body] = steps[state as keyof typeof steps];
    const felt = await this.send('decide', 'POST', `/claims/${id}/${action}`, {
      body,
      ifMatch: version,
      ...(action === 'submit' ? { token: authorToken } : {}),
    });
    if (felt.status === 200) this.toDecide = { ...(JSON.parse(felt.answer) as Seen), authorToken };
    return felt;
  }

  private async send(
    kind: Felt['kind'],
    method: string,
    path: string,
    { body, ifMatch, token }: { body?: unknown; ifMatch?: number; token?: string },
  ): Promise<Felt> {
    const { base, cookie } = this.seat;
    const startedAt = performance.now();
    const feel = (status: number, answer: string): Felt => ({
      kind,
      status,
      answer,
      milliseconds: performance.now() - startedAt,
    });
    try {
      const response = await fetch(`${base}/api/v1${path}`, {
        method,
        headers: {
          ...(token === undefined ? { cookie, origin: base } : { authorization: `Bearer ${token}` }),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...(ifMatch === undefined ? {} : { 'if-match': String(ifMatch) }),
          'idempotency-key': randomUUID(),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      return feel(response.status, await response.text());
    } catch (error) {
      return feel(0, String(error instanceof Error ? (error.cause ?? error) : error));
    }
  }
}
