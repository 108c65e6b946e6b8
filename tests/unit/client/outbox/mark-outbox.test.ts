import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiProblem, ApiUnreachable, OtherPersonError } from '@/lib/client/api/api-problem';
import type { KeptMark } from '@/lib/client/drafts/kept-mark';
import { createMarkOutbox, type MarkPorts } from '@/lib/client/outbox/mark-outbox';
import type { ClaimDto } from '@/lib/contracts/claims';
import { claimDto } from '../drafts/claim-builder';

const mark: KeptMark = {
  id: 'm',
  key: 'm',
  revision: 1,
  anchor: { start: 0, end: 4, quote: 'Rain', prefix: '', suffix: '' },
  statement: '',
  number: 1,
  at: '2026-11-22T12:00:00.000Z',
  replaces: null,
  isWanted: true,
};
const problem = (status: number, code: string) => new ApiProblem(status, { code, detail: code }, null);

/** A server of one mark. The next calls fail as `failures` says; `lost` ones are done all the same. */
function open() {
  const server = {
    claim: null as ClaimDto | null,
    calls: [] as string[],
    failures: [] as (Error | 'lost')[],
    kept: new Map<string, KeptMark>(),
    told: [] as string[],
    phases: [] as string[],
  };
  function change(name: string, state: ClaimDto['state']): ClaimDto {
    server.claim = claimDto({ id: 'm', state, version: (server.claim?.version ?? 0) + 1 });
    server.told.push(`server ${name}`);
    return server.claim;
  }
  function call(name: string, work: () => ClaimDto | null): Promise<ClaimDto | null> {
    server.calls.push(name);
    const failure = server.failures.shift();
    if (failure instanceof Error) return Promise.reject(failure);
    const answer = work();
    return failure === 'lost' ? Promise.reject(new ApiUnreachable('lost')) : Promise.resolve(answer);
  }
  const ports: MarkPorts = {
    create: () => call('create', () => server.claim ?? change('created', 'marked')) as Promise<ClaimDto>,
    find: () => call('find', () => server.claim),
    withdraw: () => call('withdraw', () => change('withdrawn', 'withdrawn')) as Promise<ClaimDto>,
    reopen: () => call('reopen', () => change('reopened', 'marked')) as Promise<ClaimDto>,
    keep: (kept) => void server.kept.set(kept.id, kept),
    drop: (id) => void server.kept.delete(id),
    onMade: (_, { version }) => void server.told.push(`made ${version}`),
    onUndone: (_, claim) => void server.told.push(claim ? 'undone there' : 'undone'),
    onRefused: (_, { code }) => void server.told.push(`refused ${code}`),
    report: (_, { phase }) => void server.phases.push(phase),
    wait: (ms, signal) =>
      new Promise((resolve) => {
        if (Number.isFinite(ms)) setTimeout(resolve, ms);
        signal.addEventListener('abort', () => resolve());
      }),
  };
  return { server, outbox: createMarkOutbox(ports) };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('createMarkOutbox', () => {
  it('keeps a mark until it is answered', async () => {
    const { server, outbox } = open();
    const made = outbox.put(mark);
    expect(server.kept.get('m')).toEqual(mark);
    expect(await made).toBe(true);
    expect(server.kept.size).toBe(0);
    expect(server.told).toEqual(['server created', 'made 1']);
  });

  it.each([
    ['the request', new ApiUnreachable('cut'), 'offline'],
    ['the answer', 'lost', 'offline'],
    ['a busy server', problem(503, 'not_ready'), 'failed'],
    ['an unexpected error', problem(500, 'unexpected'), 'failed'],
    ['a limit', problem(429, 'too_many_requests'), 'failed'],
    ['the same request, still in work', problem(409, 'idempotency_in_progress'), 'failed'],
  ] as const)('sends it again by itself after %s, and once only', async (_, failure, phase) => {
    const { server, outbox } = open();
    server.failures.push(failure, failure);
    const made = outbox.put(mark);
    await vi.advanceTimersByTimeAsync(0);
    expect(server.phases.at(-1)).toBe(phase);
    expect(server.kept.size).toBe(1);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await made).toBe(true);
    expect(server.told).toEqual(['server created', 'made 1']);
  });

  it.each([
    [429, 'too_many_requests'],
    [503, 'not_ready'],
  ])('keeps it through a %i for as long as that asks, and sends it then', async (status, code) => {
    const { server, outbox } = open();
    server.failures.push(new ApiProblem(status, { code, detail: 'It goes on in 45 seconds.' }, '45'));
    const made = outbox.put(mark);
    await vi.advanceTimersByTimeAsync(44_999);
    expect(server.calls).toEqual(['create']);
    expect(server.kept.get('m')).toEqual(mark);
    await vi.advanceTimersByTimeAsync(1);
    expect(await made).toBe(true);
    expect(server.told).toEqual(['server created', 'made 1']);
    expect(server.kept.size).toBe(0);
  });

  it.each([
    ['the session has ended', problem(401, 'not_signed_in')],
    ['somebody else is signed in', new OtherPersonError()],
  ])('keeps it while %s, and sends it when asked', async (_, failure) => {
    const { server, outbox } = open();
    server.failures.push(failure);
    const made = outbox.put(mark);
    await vi.advanceTimersByTimeAsync(600_000);
    expect(server.calls).toEqual(['create']);
    expect(server.kept.size).toBe(1);
    outbox.retry();
    expect(server.phases.at(-1)).toBe('saving');
    expect(await made).toBe(true);
  });

  it.each([
    [422, 'invalid'],
    [403, 'not_permitted'],
    [409, 'version_conflict'],
    [404, 'not_found'],
  ])('hands a refusal with %i to the person', async (status, code) => {
    const { server, outbox } = open();
    server.failures.push(problem(status, code));
    expect(await outbox.put(mark)).toBe(false);
    expect(server.told).toEqual([`refused ${code}`]);
    expect(outbox.has('m')).toBe(false);
  });

  it('takes a claim that is there already for the mark, when the key is forgotten', async () => {
    const { server, outbox } = open();
    server.claim = claimDto({ id: 'm', version: 4 });
    server.failures.push(problem(409, 'already_exists'));
    expect(await outbox.put(mark)).toBe(true);
    expect(server.told).toEqual(['made 4']);
  });

  it('undoes a mark that never reached the server', async () => {
    const { server, outbox } = open();
    server.failures.push(new ApiUnreachable('cut'));
    const made = outbox.put(mark);
    await vi.advanceTimersByTimeAsync(0);
    expect(outbox.setWanted('m', false)).toBe(true);
    expect(server.kept.get('m')?.isWanted).toBe(false);
    expect(await made).toBe(false);
    expect(server.told).toEqual(['undone']);
  });

  it('withdraws one that reached the server although no answer came', async () => {
    const { server, outbox } = open();
    server.failures.push('lost');
    const made = outbox.put(mark);
    await vi.advanceTimersByTimeAsync(0);
    outbox.setWanted('m', false);
    expect(await made).toBe(false);
    expect(server.told).toEqual(['server created', 'server withdrawn', 'undone there']);
  });

  it('makes what was undone and wanted again stand', async () => {
    const { server, outbox } = open();
    server.failures.push('lost', 'lost', new ApiUnreachable('cut'));
    const made = outbox.put(mark);
    await vi.advanceTimersByTimeAsync(0);
    outbox.setWanted('m', false);
    await vi.advanceTimersByTimeAsync(0);
    outbox.setWanted('m', true);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(await made).toBe(true);
    expect(server.claim?.state).toBe('marked');
  });

  it('lets it stand where undoing is refused', async () => {
    const { server, outbox } = open();
    server.failures.push('lost');
    const made = outbox.put(mark);
    await vi.advanceTimersByTimeAsync(0);
    server.failures.push(null as never, problem(403, 'not_permitted'));
    outbox.setWanted('m', false);
    expect(await made).toBe(true);
    expect(server.told).toEqual(['server created', 'made 1']);
  });

  it('sends nothing again once it is closed, and drops nothing', async () => {
    const { server, outbox } = open();
    server.failures.push(new ApiUnreachable('cut'));
    void outbox.put(mark);
    await vi.advanceTimersByTimeAsync(0);
    outbox.close();
    await vi.advanceTimersByTimeAsync(600_000);
    expect(server.calls).toEqual(['create']);
    expect(server.kept.size).toBe(1);
  });
});
