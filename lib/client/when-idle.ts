/** Longest wait where the browser finds nothing idle, and the wait where it does not tell, in milliseconds. */
const timeout = 1_000;

/** Does something once nothing else is to be done; returns what calls it off. */
export function whenIdle(act: () => void): () => void {
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(act, timeout);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(act, { timeout });
  return () => cancelIdleCallback(handle);
}
