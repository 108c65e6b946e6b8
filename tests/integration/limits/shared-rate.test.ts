import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { Rate } from '@/lib/server/limits/rate';
import { createSharedCounter } from '@/lib/server/limits/shared-counter';

it('a limit in the database is one for all processes that count in it', async () => {
  const limit = 100;
  const name = `test-${randomUUID()}`;
  const makeProcess = () => new Rate(createSharedCounter(name, { points: limit, duration: 60 }), limit);
  const processes = Array.from({ length: 3 }, makeProcess);
  const takes = Array.from({ length: 300 }, (_, index) => processes[index % 3]?.take('somebody'));
  const waits = await Promise.all(takes);
  // Shares of two: what one process holds of its last share may be left.
  const passed = waits.filter((wait) => wait === null).length;
  expect(passed).toBeLessThanOrEqual(limit);
  expect(passed).toBeGreaterThan(limit - 2 * processes.length);
  expect(await processes[0]?.take('somebody else')).toBeNull();
});
