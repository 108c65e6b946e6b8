import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareOf } from '@/lib/domain/limits/allowance';
import { Rate } from '@/lib/server/limits/rate';
import type { SharedCounter } from '@/lib/server/limits/shared-counter';

const minute = 60_000;

/** Counts as the one in the database does: from the first point on, for a minute. */
function countInMemory(limit: number, now: () => number) {
  const counts = new Map<string, { points: number; until: number }>();
  let asked = 0;
  const counter: SharedCounter = {
    take: (key, points) => {
      asked += 1;
      const known = counts.get(key);
      const count = known && known.until > now() ? known : { points: 0, until: now() + minute };
      counts.set(key, count);
      count.points += points;
      return Promise.resolve({ isGiven: count.points <= limit, millisecondsLeft: count.until - now() });
    },
    giveBack: () => Promise.resolve(),
  };
  return { counter, asked: () => asked, windowOf: (key: string) => counts.get(key)?.until };
}

describe('Rate', () => {
  it('lets no more through in a minute than the limit, in all processes together', async () => {
    const step = fc.record({
      process: fc.integer({ min: 0, max: 2 }),
      person: fc.constantFrom('a', 'b'),
      requests: fc.integer({ min: 1, max: 40 }),
      pause: fc.integer({ min: 0, max: 30_000 }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 150 }),
        fc.array(step, { maxLength: 25 }),
        async (limit, steps) => {
          let now = 0;
          const { counter, windowOf } = countInMemory(limit, () => now);
          const processes = [0, 1, 2].map(() => new Rate(counter, limit, () => now));
          const passed = new Map<string, number>();
          for (const { process, person, requests, pause } of steps) {
            now += pause;
            const waits = await Promise.all(
              Array.from({ length: requests }, () => processes[process]?.take(person)),
            );
            const key = `${person} ${windowOf(person)}`;
            passed.set(key, (passed.get(key) ?? 0) + waits.filter((wait) => wait === null).length);
            for (const wait of waits) if (wait !== null) expect(wait).toBeGreaterThan(0);
          }
          for (const count of passed.values()) expect(count).toBeLessThanOrEqual(limit);
        },
      ),
    );
  });

  it('lets one process have all but the last part of a share, and begins anew after the wait that it tells', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 400 }), async (limit) => {
        let now = 0;
        const { counter } = countInMemory(limit, () => now);
        const rate = new Rate(counter, limit, () => now);
        let passed = 0;
        let wait: number | null = null;
        while (wait === null) {
          wait = await rate.take('a');
          if (wait === null) passed += 1;
        }
        expect(passed).toBe(limit - (limit % shareOf(limit)));
        now += wait * 1_000;
        expect(await rate.take('a')).toBeNull();
      }),
    );
  });

  it('asks the counter once for a share, also for requests that come at once, and not at all while it is refused', async () => {
    const { counter, asked } = countInMemory(100, () => 0);
    const rate = new Rate(counter, 100, () => 0);
    await Promise.all(Array.from({ length: 100 }, () => rate.take('a')));
    expect(asked()).toBe(50);
    expect(await rate.take('a')).toBe(60);
    expect(asked()).toBe(51);
    await Promise.all(Array.from({ length: 100 }, () => rate.take('a')));
    expect(asked()).toBe(51);
  });

  it('says when the counter cannot be reached, and asks again next time', async () => {
    let isAway = true;
    const { counter } = countInMemory(10, () => 0);
    const shaky: SharedCounter = {
      ...counter,
      take: (key, points) =>
        isAway ? Promise.reject(new Error('timeout expired')) : counter.take(key, points),
    };
    const rate = new Rate(shaky, 10, () => 0);
    await expect(rate.take('a')).rejects.toThrow('timeout expired');
    isAway = false;
    expect(await rate.take('a')).toBeNull();
  });
});
