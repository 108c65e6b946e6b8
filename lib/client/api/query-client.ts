import { notifyManager, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiProblem, ApiUnreachable } from './api-problem';

// An answer is drawn with what came beside it, not in a turn of its own after that: an article's text with its claims.
notifyManager.setScheduler(queueMicrotask);

/** A client for one tab. `onSignedOut` is told when the session has ended under an open page. */
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
        // A refusal is an answer: only a missing one, or a server that is just starting, is worth asking again.
        retry: (count, error) =>
          count < 3 &&
          (error instanceof ApiUnreachable ||
            (error instanceof ApiProblem && [429, 503].includes(error.status))),
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}
