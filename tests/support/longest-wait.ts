export interface Waiting {
  /** How long the work took, in milliseconds. */
  took: number;
  /** The longest that somebody else waited for a small answer meanwhile. */
  longest: number;
  /** How many small answers came meanwhile. */
  answers: number;
}

/** Asks the server for its health, again and again, while something else goes on there. */
export async function longestWait(base: string, work: () => Promise<unknown>): Promise<Waiting> {
  const waiting: Waiting = { took: 0, longest: 0, answers: 0 };
  let isOver = false;
  const others = (async () => {
    while (!isOver) {
      const askedAt = performance.now();
      await (await fetch(`${base}/api/v1/health`)).text();
      waiting.longest = Math.max(waiting.longest, performance.now() - askedAt);
      waiting.answers += 1;
    }
  })();
  const startedAt = performance.now();
  try {
    await work();
  } finally {
    waiting.took = performance.now() - startedAt;
    isOver = true;
    await others;
  }
  return waiting;
}
