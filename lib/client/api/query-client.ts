import { notifyManager, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiProblem, ApiUnreachable } from './api-problem';
import { repeatDelayMs } from './retry-delays';

// An answer is drawn in the same turn as what arrived beside it, so that an article's text appears with its claims.
notifyManager.setScheduler(queueMicrotask);

/** A client for one tab. It calls `onSignedOut` when the session has ended while the page is open. */
export function createQueryClient(onSignedOut: () => void): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        if (error instanceof ApiProblem && error.status === 401) onSignedOut();
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        // A refusal is an answer. Asking again helps only if no answer came or the server is just starting.
        retry: (count, error) =>
          count < 3 &&
          (error instanceof ApiUnreachable ||
            (error instanceof ApiProblem && [429, 503].includes(error.status))),
        retryDelay: (count, error) => repeatDelayMs(error, count),
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}
