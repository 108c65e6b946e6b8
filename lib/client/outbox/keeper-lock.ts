/** The part of the browser's Web Locks that is used. @see https://w3c.github.io/web-locks/ */
export type Locks = Pick<LockManager, 'request'>;

/** One page's word that it lives and sends what it keeps. It ends with the page, however that ends. */
export interface KeeperLock {
  /** Runs the work once no page with this id lives any more, while no other page does the same. */
  onceGone(keeper: string, work: () => Promise<void>): void;
  /** Runs it now if no such page lives; resolves when that is done, or not to be done. */
  ifGone(keeper: string, work: () => Promise<void>): Promise<void>;
  release(): void;
}

const nameOf = (keeper: string) => `linecheck-keeper/${keeper}`;

/**
 * Locks the page's id for as long as it is open. Where there are no locks (a plain http address), others count as gone: two
 * pages may then send the same, which the id and the key of each act make one.
 */
export function holdKeeperLock(keeper: string, locks: Locks | undefined = browserLocks()): KeeperLock {
  const left = new AbortController();
  let end: () => void = () => undefined;
  const isOver = new Promise<void>((resolve) => (end = resolve));
  const asked = new Set<string>();
  locks?.request(nameOf(keeper), { signal: left.signal }, () => isOver).catch(() => undefined);
  return {
    onceGone(other, work) {
      if (asked.has(other)) return;
      asked.add(other);
      const run = async () => {
        asked.delete(other);
        if (!left.signal.aborted) await work();
      };
      const done = locks ? locks.request(nameOf(other), { signal: left.signal }, run) : run();
      // Left before its turn came, or the browser keeps nothing.
      done.catch(() => asked.delete(other));
    },
    async ifGone(other, work) {
      if (!locks) return work();
      await locks.request(nameOf(other), { ifAvailable: true }, (lock) => lock && work());
    },
    release() {
      left.abort();
      end();
    },
  };
}

function browserLocks(): Locks | undefined {
  return typeof navigator === 'undefined' ? undefined : navigator.locks;
}
