/** The part of the browser's Web Locks that is used. @see https://w3c.github.io/web-locks/ */
export type Locks = Pick<LockManager, 'request'>;

/** One page's lock. It shows that the page is open and will send what it keeps, and ends with the page in every case. */
export interface KeeperLock {
  /** Runs the work once no page with this id is open any more. No two pages do so at the same time. */
  onceGone(keeper: string, work: () => Promise<void>): void;
  /** Runs the work now if no such page is open. Resolves when it is done or need not be done. */
  ifGone(keeper: string, work: () => Promise<void>): Promise<void>;
  release(): void;
}

const nameOf = (keeper: string) => `linecheck-keeper/${keeper}`;

/**
 * Locks the page's id for as long as the page is open. Without locks (on a plain http address), other pages count as
 * gone. Two pages may then send the same action, but its id and key make it one.
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
      // The page was left before its turn came, or the browser stores nothing.
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
