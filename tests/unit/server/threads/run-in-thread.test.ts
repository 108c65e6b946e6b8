import { describe, expect, it } from 'vitest';
import { runInThread, ThreadFailure, type ThreadLimits } from '@/lib/server/threads/run-in-thread';

const script = 'tests/support/threads/thread-cases.mjs';
const limits: ThreadLimits = { timeoutMs: 20_000, heapMegabytes: 32 };

describe('runInThread', () => {
  it('answers with what the script posts', async () => {
    expect(await runInThread(script, { do: 'answer', say: 'ζ ✓' }, limits)).toEqual({
      said: 'ζ ✓',
      bytes: null,
    });
  });

  it('runs TypeScript with the project’s own paths', async () => {
    const data = { kind: 'html', html: '<p>One.</p>', url: 'about:blank', part: 'everything' };
    const answer = await runInThread('lib/server/intake/read-file-thread.ts', data, limits);
    expect(answer).toMatchObject({ isRead: true, article: { text: 'One.' } });
  });

  it('hands an ArrayBuffer over instead of copying it', async () => {
    const bytes = new ArrayBuffer(5);
    expect(await runInThread(script, { do: 'answer', bytes }, limits)).toMatchObject({ bytes: 5 });
    expect(bytes.byteLength).toBe(0);
  });

  it('ends a thread that has answered', async () => {
    expect(await runInThread(script, { do: 'linger' }, limits)).toBe('lingers');
  });

  it.each([
    ['spin', { ...limits, timeoutMs: 50 }, 'timed_out'],
    ['silent', limits, 'crashed'],
    ['quit', limits, 'crashed'],
    ['throw', limits, 'crashed'],
    ['fill', limits, 'out_of_memory'],
  ])('names what went wrong: %s', async (what, given, reason) => {
    const failure: unknown = await runInThread(script, { do: what }, given).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ThreadFailure);
    expect(failure).toMatchObject({ reason });
  });

  it('keeps the cause of a crash', async () => {
    await expect(runInThread(script, { do: 'throw' }, limits)).rejects.toMatchObject({
      cause: { message: 'of its own' },
    });
  });

  it('says so when there is no such script', async () => {
    await expect(runInThread('tests/support/threads/none.mjs', {}, limits)).rejects.toMatchObject({
      reason: 'crashed',
    });
  });

  it('stops when it is told to, running or waiting', async () => {
    const stop = new AbortController();
    const stopped = new Error('no longer wanted');
    const all = ['spin', 'spin', 'spin', 'answer'].map((what) =>
      runInThread(script, { do: what }, { ...limits, signal: stop.signal }),
    );
    stop.abort(stopped);
    for (const outcome of await Promise.allSettled(all))
      expect(outcome).toEqual({ status: 'rejected', reason: stopped });
    // The places are free again.
    expect(await runInThread(script, { do: 'answer' }, limits)).toMatchObject({ bytes: null });
  });
});
