import type { QueryClient, QueryKey } from '@tanstack/react-query';

/**
 * Loads the queries of this key again. It does not wait for a first answer that is still on its way, because that answer
 * may be older than the change. An invalidation alone would keep that request while there is no data.
 */
export async function renewQueries(queryClient: QueryClient, queryKey: QueryKey): Promise<void> {
  await queryClient.cancelQueries({
    queryKey,
    predicate: ({ state }) => state.data === undefined && state.fetchStatus === 'fetching',
  });
  await queryClient.invalidateQueries({ queryKey });
}
