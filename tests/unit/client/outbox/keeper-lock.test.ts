import { describe, expect, it } from 'vitest';
import { holdKeeperLock, type Locks } from '@/lib/client/outbox/keeper-lock';

/** Exclusive locks by name, in the order of asking, as browsers have them. */
function createLocks(): Locks {
  const lines = new Map<string, Promise<unknown>>();
  const held = new Set<string>();
  async function request(name: string, options: LockOptions, work: LockGrantedCallback<unknown>) {
    if (options.ifAvailable && held.has(name)) return work(null);
    const turn = (lines.get(name) ?? Promise.resolve()).then(async () => {
      options.signal?.throwIfAborted();
      held.add(name);
      try {
        return await work({ name, mode: 'exclusive' });
      } finally {
        held.delete(name);
      }
    });
    lines.set(
      name,
      turn.catch(() => undefined),
    );
    return turn;
  }
  return { request: request as Locks['request'] };
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('holdKeeperLock', () => {
  it('lets one page alone take up what another left, once that is gone', async () => {
    const locks = createLocks();
    const done: string[] = [];
    const first = holdKeeperLock('first', locks);
    await settle();
    const [second, third] = [holdKeeperLock('second', locks), holdKeeperLock('third', locks)];
    let running = 0;
    const take = (name: string) => async () => {
      running += 1;
      expect(running).toBe(1);
      await settle();
      running -= 1;
      done.push(name);
    };
    second.onceGone('first', take('second'));
    third.onceGone('first', take('third'));
    await settle();
    expect(done).toEqual([]);
    first.release();
    await settle();
    await settle();
    await settle();
    expect(done).toEqual(['second', 'third']);
  });

  it('takes nothing for a page that was left while it waited', async () => {
    const locks = createLocks();
    const first = holdKeeperLock('first', locks);
    const second = holdKeeperLock('second', locks);
    await settle();
    let isTaken = false;
    second.onceGone('first', async () => {
      isTaken = true;
    });
    second.release();
    first.release();
    await settle();
    expect(isTaken).toBe(false);
  });

  it('says at once whether a page lives', async () => {
    const locks = createLocks();
    holdKeeperLock('first', locks);
    const second = holdKeeperLock('second', locks);
    await settle();
    const taken: string[] = [];
    await second.ifGone('first', async () => void taken.push('first'));
    await second.ifGone('gone', async () => void taken.push('gone'));
    expect(taken).toEqual(['gone']);
  });

  it('takes everything where the browser has no locks', async () => {
    const taken: string[] = [];
    const page = holdKeeperLock('page', undefined);
    page.onceGone('other', async () => void taken.push('other'));
    await page.ifGone('third', async () => void taken.push('third'));
    expect(taken).toEqual(['other', 'third']);
  });
});
