import type { QueryClient, QueryKey } from '@tanstack/react-query';

/**
 * Asks again for what the queries of this key hold. Where the first answer is still on its way it is not waited for: it may be from
 * before what has changed, and without data an invalidation alone would let it stand.
 */
export async function renewQueries(queryClient: QueryClient, queryKey: QueryKey): Promise<void> {
  await queryClient.cancelQueries({
    queryKey,
    predicate: ({ state }) => state.data === undefined && state.fetchStatus === 'fetching',
  });
  await queryClient.invalidateQueries({ queryKey });
}
