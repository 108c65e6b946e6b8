/** In milliseconds: the longest wait if the browser is never idle, and the wait if it cannot tell. */
const timeout = 1_000;

/** Runs the function once the browser is idle. Returns a function that cancels it. */
export function whenIdle(act: () => void): () => void {
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(act, timeout);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(act, { timeout });
  return () => cancelIdleCallback(handle);
}
