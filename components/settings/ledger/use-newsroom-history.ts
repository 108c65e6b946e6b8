'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { callApi } from '@/lib/client/api/api';
import { queryKeys } from '@/lib/client/claims/session/query-keys';
import type { NewsroomEventKind } from '@/lib/domain/newsroom-changes';

/** The newsroom's own history, loaded page by page. If a kind is given, only that kind. */
export function useNewsroomHistory(kind: NewsroomEventKind | null) {
  const query = useInfiniteQuery({
    queryKey: queryKeys.newsroomHistory(kind),
    queryFn: ({ pageParam, signal }) =>
      callApi('getNewsroomHistory', {
        query: {
          limit: 100,
          ...(kind === null ? {} : { kind }),
          ...(pageParam === null ? {} : { cursor: pageParam }),
        },
        signal,
      }),
    initialPageParam: null as number | null,
    getNextPageParam: (page) => page.nextCursor,
  });
  return {
    head: query.data?.pages[0]?.head ?? null,
    entries: query.data?.pages.flatMap((page) => page.entries) ?? [],
    error: query.error,
    isLoading: query.isPending,
    hasMore: query.hasNextPage,
    isLoadingMore: query.isFetchingNextPage,
    loadMore: () => void query.fetchNextPage(),
    retry: () => void query.refetch(),
  };
}
