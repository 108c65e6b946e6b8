import { vi } from 'vitest';
import type { ClaimDto } from '@/lib/contracts/claims';
import { claimDto, verdictDto } from '../../unit/client/drafts/claim-builder';

interface Call {
  method: string;
  path: string;
  body: Record<string, unknown>;
  key: string;
  ifMatch: number | null;
}

interface HeldCall extends Call {
  /** What the server said; null while it has not read the request. */
  answer: { status: number; body: unknown } | null;
  resolve: (response: Response) => void;
  reject: (error: Error) => void;
}

/** A step of the network, chosen by the test: which of the waiting requests moves on, and how. */
export type NetworkStep =
  | { kind: 'read'; pick: number }
  | { kind: 'answer'; pick: number }
  | { kind: 'loseRequest'; pick: number }
  | { kind: 'loseAnswer'; pick: number }
  | { kind: 'event'; pick: number };

const allowed = { allowed: true, reason: null };
const abilities = Object.fromEntries(
  Object.keys(claimDto().abilities).map((name) => [name, allowed]),
) as ClaimDto['abilities'];

/**
 * A server of claims behind a network that delivers nothing by itself. Requests are read, and answers given, in whichever
 * order the test says; each may be lost, and the events of the article come when the test says.
 */
export class HeldServer {
  readonly claims = new Map<string, ClaimDto>();
  /** What was written, as the ledger would have it. */
  readonly ledger: { action: string; claimId: string }[] = [];
  readonly waiting: HeldCall[] = [];
  private readonly kept = new Map<string, { status: number; body: unknown }>();
  private listener: ((event: MessageEvent<string>) => void) | null = null;
  private told = 0;

  constructor(private readonly memberId: string) {
    vi.stubGlobal('fetch', (url: string, init: RequestInit) => this.take(url, init));
    const listen = (listener: (event: MessageEvent<string>) => void) => (this.listener = listener);
    vi.stubGlobal(
      'EventSource',
      class {
        static readonly CLOSED = 2;
        addEventListener(_: string, listener: (event: MessageEvent<string>) => void): void {
          listen(listener);
        }
        close(): void {}
      },
    );
  }

  private take(url: string, { method = 'GET', headers, body }: RequestInit): Promise<Response> {
    const sent = new Headers(headers);
    const version = sent.get('if-match')?.replaceAll('"', '') ?? null;
    return new Promise((resolve, reject) => {
      this.waiting.push({
        method,
        path: url.replace('/api/v1', '').replace(/\?.*/, ''),
        body: typeof body === 'string' ? (JSON.parse(body) as Record<string, unknown>) : {},
        key: sent.get('idempotency-key') ?? '',
        ifMatch: version === null ? null : Number(version),
        answer: null,
        resolve,
        reject,
      });
    });
  }

  /** Does one step; false where there is nothing of the kind to do. */
  step({ kind, pick }: NetworkStep): boolean {
    if (kind === 'event') return this.tell();
    const isReady = (call: HeldCall) =>
      (kind === 'answer' || kind === 'loseAnswer') === (call.answer !== null);
    const ready = this.waiting.filter(isReady);
    const call = ready[pick % Math.max(1, ready.length)];
    if (!call) return false;
    if (kind === 'read') call.answer = this.read(call);
    else this.finish(call, kind === 'answer');
    return true;
  }

  private finish(call: HeldCall, isAnswered: boolean): void {
    this.waiting.splice(this.waiting.indexOf(call), 1);
    if (!isAnswered || !call.answer) return call.reject(new TypeError('network'));
    const { status, body } = call.answer;
    const type = status < 400 ? 'application/json' : 'application/problem+json';
    call.resolve(new Response(JSON.stringify(body), { status, headers: { 'content-type': type } }));
  }

  private tell(): boolean {
    const entry = this.ledger[this.told];
    if (!entry || !this.listener) return false;
    this.told += 1;
    const event = { sequence: this.told, ...entry, actorId: this.memberId };
    this.listener({ data: JSON.stringify(event) } as MessageEvent<string>);
    return true;
  }

  /** The page is gone: what the server has not read yet may still reach it, and nobody hears an answer. */
  cutOff(): void {
    for (const call of this.waiting) {
      call.resolve = () => undefined;
      call.reject = () => undefined;
    }
    this.listener = null;
    this.told = this.ledger.length;
  }

  /** Somebody else changes another field of a claim. */
  changeElsewhere(id: string, claimant: string): void {
    const claim = this.claims.get(id);
    if (claim) this.write(claim, 'claim.updated', { claimant });
  }

  private read(call: Call): { status: number; body: unknown } {
    if (call.method === 'GET') return this.get(call.path);
    const kept = this.kept.get(call.key);
    if (kept) return kept;
    const answer = this.change(call);
    if (answer.status < 300) this.kept.set(call.key, answer);
    return answer;
  }

  private get(path: string): { status: number; body: unknown } {
    if (path === '/me') return { status: 200, body: { id: this.memberId } };
    const claim = this.claims.get(path.split('/').at(-1) ?? '');
    return claim ? { status: 200, body: claim } : problem(404, 'not_found');
  }

  private change({ method, path, body, ifMatch }: Call): { status: number; body: unknown } {
    const [, , id = '', verb = ''] = path.split('/');
    if (verb === 'claims') return this.create(body);
    const claim = this.claims.get(id);
    if (!claim) return problem(404, 'not_found');
    if (ifMatch !== null && ifMatch !== claim.version) return problem(409, 'version_conflict', claim);
    if (verb === 'withdraw') return this.write(claim, 'claim.withdrawn', { state: 'withdrawn' });
    if (verb === 'reopen') return this.write(claim, 'claim.reopened', { state: 'marked' });
    if (method === 'PUT') {
      const { rating } = body as { rating: string | null };
      return this.write(claim, 'verdict.set', { verdict: verdictDto(rating, '') });
    }
    const { start, end, quote, revision: _, ...fields } = body as Record<string, never>;
    const anchor = start === undefined ? claim.anchor : { ...claim.anchor, start, end, quote };
    return this.write(claim, 'claim.updated', { ...fields, anchor });
  }

  private create(body: Record<string, unknown>): { status: number; body: unknown } {
    const { id, start, end, quote, statement } = body as {
      id: string;
      start: number;
      end: number;
      quote: string;
      statement: string;
    };
    if (this.claims.has(id)) return problem(409, 'already_exists');
    const anchor = { ...claimDto().anchor, start, end, quote };
    const number = this.claims.size + 1;
    const made = claimDto({ id, number, state: 'marked', version: 0, statement, anchor, abilities });
    return { ...this.write(made, 'claim.created', {}), status: 201 };
  }

  private write(claim: ClaimDto, action: string, change: Partial<ClaimDto>) {
    const changed = { ...claim, ...change, version: claim.version + 1 };
    this.claims.set(claim.id, changed);
    this.ledger.push({ action, claimId: claim.id });
    return { status: 200, body: changed };
  }
}

function problem(status: number, code: string, current: unknown = null) {
  return { status, body: { code, detail: code, current, requestId: 'r' } };
}
