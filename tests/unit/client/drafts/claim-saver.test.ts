import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiProblem, ApiUnreachable } from '@/lib/client/api/api-problem';
import { createClaimSaver, NotSavedError } from '@/lib/client/drafts/claim-saver';
import type { SaveRequest } from '@/lib/client/drafts/save-request';
import type { KeptWork, SavePorts } from '@/lib/client/drafts/save-work';
import type { ClaimDto } from '@/lib/contracts/claims';
import { claimDto } from './claim-builder';

interface TestServer {
  failure: 'before' | 'after' | ApiProblem | null;
  sent: { key: string; request: SaveRequest }[];
  kept: Map<string, KeptWork | null>;
  readonly claim: ClaimDto;
  change(fields: Partial<ClaimDto>): ClaimDto;
  ports: SavePorts;
}

/** A server of one claim, which can be cut off, and which others write to as well. */
function createServer(): TestServer {
  let claim = claimDto({ version: 1, statement: 'A' });
  const answered = new Map<string, ClaimDto>();
  const server: TestServer = {
    failure: null,
    sent: [],
    kept: new Map(),
    get claim() {
      return claim;
    },
    change(fields: Partial<ClaimDto>) {
      claim = { ...claim, ...fields, version: claim.version + 1 };
      return claim;
    },
    ports: {
      load: () => Promise.resolve(claim),
      send(seen, request, key) {
        server.sent.push({ key, request });
        if (server.failure === 'before') return Promise.reject(new ApiUnreachable('cut'));
        if (server.failure instanceof ApiProblem) return Promise.reject(server.failure);
        const repeated = answered.get(key);
        if (!repeated) {
          if (seen.version !== claim.version)
            return Promise.reject(new ApiProblem(409, { code: 'version_conflict' }, null));
          answered.set(key, server.change(request.body as Partial<ClaimDto>));
        }
        if (server.failure === 'after') return Promise.reject(new ApiUnreachable('cut'));
        return Promise.resolve(answered.get(key) as ClaimDto);
      },
      onClaim: () => undefined,
      onLost: () => undefined,
      keepWork: (claimId, kept) => {
        server.kept.set(claimId, kept);
      },
      now: () => Date.now(),
    },
  };
  return server;
}

function open() {
  const server = createServer();
  const saver = createClaimSaver(server.ports);
  saver.observe(server.claim);
  return { server, saver };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('createClaimSaver', () => {
  it('saves once, 800 ms after the last key', async () => {
    const { server, saver } = open();
    for (const text of ['AB', 'ABC', 'ABCD']) {
      saver.edit('claim', 'statement', text);
      await vi.advanceTimersByTimeAsync(500);
    }
    expect(server.sent).toHaveLength(0);
    expect(saver.getSnapshot().status).toEqual({ kind: 'pending', changes: 1 });
    expect(server.kept.get('claim')?.draft).toEqual({ statement: { base: 'A', value: 'ABCD' } });
    await vi.advanceTimersByTimeAsync(300);
    expect(server.sent).toHaveLength(1);
    expect(server.claim.statement).toBe('ABCD');
    expect(saver.getSnapshot().status.kind).toBe('saved');
    expect(server.kept.get('claim')).toBeNull();
  });

  it('keeps a change that could not be sent, says so, and sends it when the way is clear', async () => {
    const { server, saver } = open();
    server.failure = 'before';
    saver.edit('claim', 'statement', 'B');
    await vi.advanceTimersByTimeAsync(900);
    expect(saver.getSnapshot().status).toEqual({ kind: 'offline', changes: 1 });
    expect(server.kept.get('claim')?.draft).toEqual({ statement: { base: 'A', value: 'B' } });
    server.failure = null;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(server.claim.statement).toBe('B');
    expect(saver.getSnapshot().status.kind).toBe('saved');
  });

  it('repeats an unanswered write with its key, so that it is no conflict with itself', async () => {
    const { server, saver } = open();
    server.failure = 'after';
    saver.edit('claim', 'statement', 'B');
    await vi.advanceTimersByTimeAsync(900);
    saver.edit('claim', 'statement', 'BC');
    server.failure = null;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(server.claim).toMatchObject({ statement: 'BC', version: 3 });
    expect(saver.getSnapshot().conflicts.size).toBe(0);
    const keys = server.sent.map(({ key }) => key);
    expect(keys).toHaveLength(3);
    expect(keys[1]).toBe(keys[0]);
    expect(keys[2]).not.toBe(keys[0]);
  });

  it('puts its change on top of somebody else’s to another field', async () => {
    const { server, saver } = open();
    server.change({ claimant: 'Ben' });
    saver.edit('claim', 'statement', 'B', { isChoice: true });
    await vi.advanceTimersByTimeAsync(10);
    expect(server.claim).toMatchObject({ statement: 'B', claimant: 'Ben', version: 3 });
    expect(saver.getSnapshot().status.kind).toBe('saved');
  });

  it.each([
    ['mine', 'B'],
    ['theirs', 'X'],
  ] as const)('asks when both changed the same, and keeps %s', async (keep, expected) => {
    const { server, saver } = open();
    server.change({ statement: 'X' });
    saver.edit('claim', 'statement', 'B', { isChoice: true });
    await vi.advanceTimersByTimeAsync(10);
    expect(saver.getSnapshot().status).toEqual({ kind: 'conflict', changes: 1, claimId: 'claim' });
    expect(saver.getSnapshot().conflicts.get('claim')).toEqual([
      { field: 'statement', mine: 'B', theirs: 'X' },
    ]);
    expect(server.claim.statement).toBe('X');
    saver.resolve('claim', 'statement', keep);
    await vi.advanceTimersByTimeAsync(10);
    expect(server.claim.statement).toBe(expected);
    expect(saver.getSnapshot().conflicts.size).toBe(0);
    expect(server.kept.get('claim')).toBeNull();
  });

  it('says what the server refused, does not try again by itself, and saves the next change', async () => {
    const { server, saver } = open();
    server.failure = new ApiProblem(
      422,
      { code: 'invalid', detail: 'statement: is too long', requestId: 'r1' },
      null,
    );
    saver.edit('claim', 'statement', 'B', { isChoice: true });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(server.sent).toHaveLength(1);
    expect(saver.getSnapshot().status).toMatchObject({
      kind: 'failed',
      message: 'statement: is too long',
      requestId: 'r1',
    });
    server.failure = null;
    saver.edit('claim', 'statement', 'C', { isChoice: true });
    await vi.advanceTimersByTimeAsync(10);
    expect(server.claim.statement).toBe('C');
  });

  it('runs another write only after what is typed has been saved', async () => {
    const { server, saver } = open();
    saver.edit('claim', 'statement', 'B');
    const seen: string[] = [];
    const run = saver.run('claim', (claim) => {
      seen.push(claim.statement);
      return Promise.resolve(server.change({ state: 'proposed' }));
    });
    await vi.advanceTimersByTimeAsync(10);
    await run;
    expect(seen).toEqual(['B']);
    expect(saver.latest('claim')).toMatchObject({ state: 'proposed', statement: 'B' });
  });

  it('builds nothing on what could not be saved', async () => {
    const { server, saver } = open();
    server.failure = 'before';
    saver.edit('claim', 'statement', 'B');
    const write = vi.fn();
    const run = expect(saver.run('claim', write)).rejects.toThrow(NotSavedError);
    await vi.advanceTimersByTimeAsync(10);
    await run;
    expect(write).not.toHaveBeenCalled();
  });

  it('takes up what an earlier page left behind', async () => {
    const server = createServer();
    const saver = createClaimSaver(server.ports);
    saver.restore(
      new Map([['claim', { draft: { statement: { base: 'A', value: 'kept' } }, unanswered: null }]]),
    );
    await vi.advanceTimersByTimeAsync(10);
    expect(server.claim.statement).toBe('kept');
  });

  it('repeats a write that an earlier page got no answer to, so that it is no conflict with itself', async () => {
    const { server, saver: earlier } = open();
    server.failure = 'after';
    earlier.edit('claim', 'statement', 'B');
    await vi.advanceTimersByTimeAsync(900);
    earlier.edit('claim', 'statement', 'BC');
    const kept = server.kept.get('claim') as KeptWork;
    vi.clearAllTimers();

    server.failure = null;
    const saver = createClaimSaver(server.ports);
    saver.restore(new Map([['claim', kept]]));
    await vi.advanceTimersByTimeAsync(10);
    expect(saver.getSnapshot().conflicts.size).toBe(0);
    expect(server.claim).toMatchObject({ statement: 'BC', version: 3 });
    expect(server.kept.get('claim')).toBeNull();
  });

  it('takes a change back that may have reached the server', async () => {
    const { server, saver } = open();
    server.failure = 'after';
    saver.edit('claim', 'statement', 'B');
    await vi.advanceTimersByTimeAsync(900);
    saver.edit('claim', 'statement', 'A');
    server.failure = null;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(server.claim.statement).toBe('A');
    expect(saver.getSnapshot().status.kind).toBe('saved');
  });

  it('waits for a claim that is being made', async () => {
    const { server, saver } = open();
    let made: () => void = () => undefined;
    saver.hold('claim', new Promise<void>((resolve) => (made = resolve)));
    saver.edit('claim', 'statement', 'B', { isChoice: true });
    await vi.advanceTimersByTimeAsync(5_000);
    expect(server.sent).toHaveLength(0);
    made();
    await vi.advanceTimersByTimeAsync(10);
    expect(server.claim.statement).toBe('B');
  });

  it('is not waited for while that lasts: nothing of it can have an answer yet', async () => {
    const { server, saver } = open();
    let made: () => void = () => undefined;
    saver.hold('claim', new Promise<void>((resolve) => (made = resolve)));
    saver.edit('claim', 'statement', 'B');
    await saver.flush();
    expect(server.sent).toHaveLength(0);
    made();
    await vi.advanceTimersByTimeAsync(10);
    expect(server.claim.statement).toBe('B');
  });

  it('counts other work in the status until it is done', () => {
    const { saver } = open();
    saver.report('mark', { changes: 1, phase: 'offline' });
    expect(saver.getSnapshot().status).toEqual({ kind: 'offline', changes: 1 });
    saver.report('mark', null);
    expect(saver.getSnapshot().status.kind).toBe('saved');
  });
});
