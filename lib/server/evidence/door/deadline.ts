import { FetchFailure } from './fetch-failure';

/**
 * Ends a fetch when its time is over or when its caller gives up. The signal's reason is the FetchFailure that says
 * which.
 */
export interface Deadline {
  signal: AbortSignal;
  /** Rejects with the signal's reason as soon as it is aborted. It is for events that take no signal themselves. */
  race<Result>(promise: Promise<Result>): Promise<Result>;
  clear(): void;
}

export function startDeadline(milliseconds: number, caller: AbortSignal | undefined): Deadline {
  const controller = new AbortController();
  const { signal } = controller;
  const stopped = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as FetchFailure), { once: true });
  });
  // It may well end while nobody is waiting for it.
  stopped.catch(() => undefined);
  const cancel = () => controller.abort(new FetchFailure('cancelled'));
  const timer = setTimeout(() => controller.abort(new FetchFailure('timeout')), milliseconds);
  if (caller?.aborted) cancel();
  caller?.addEventListener('abort', cancel, { once: true });
  return {
    signal,
    race: (promise) => Promise.race([promise, stopped]),
    clear: () => {
      clearTimeout(timer);
      caller?.removeEventListener('abort', cancel);
    },
  };
}
