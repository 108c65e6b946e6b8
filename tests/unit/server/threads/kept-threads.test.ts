import { describe, expect, it } from 'vitest';
import { KeptThreads } from '@/lib/server/threads/kept-threads';

const script = 'tests/support/threads/kept-thread-cases.mjs';
const limits = { timeoutMs: 20_000 };
const open = (maxRunning = 1, maxWaiting = 5) => new KeptThreads(script, 32, { maxRunning, maxWaiting });

describe('KeptThreads', () => {
  it('gives one task after another to the same thread', async () => {
    const threads = open();
    const ids = [];
    for (let task = 0; task < 3; task += 1) ids.push(await threads.ask('answer', limits));
    expect(new Set(ids).size).toBe(1);
  });

  it('has as many threads as tasks run at once, and no more', async () => {
    const threads = open(2);
    const ids = await Promise.all(Array.from({ length: 6 }, () => threads.ask('answer', limits)));
    expect(new Set(ids).size).toBe(2);
  });

  it.each([
    ['spin', 50, 'timed_out'],
    ['throw', 20_000, 'crashed'],
    ['quit', 20_000, 'crashed'],
  ])('puts a new thread in the place of one that failed: %s', async (what, timeoutMs, reason) => {
    const threads = open();
    const first = await threads.ask('answer', limits);
    await expect(threads.ask(what, { timeoutMs })).rejects.toMatchObject({ reason });
    const next = await threads.ask('answer', limits);
    expect(next).not.toBe(first);
  });

  it('turns people away when too many wait', async () => {
    const threads = open(1, 1);
    const asked = ['answer', 'answer', 'answer'].map((what) => threads.ask(what, limits));
    const outcomes = await Promise.allSettled(asked);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected']);
    expect(outcomes[2]).toMatchObject({ reason: { code: 'not_ready' } });
  });
});
