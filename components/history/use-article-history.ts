'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { callApi } from '@/lib/client/api/api';
import { queryKeys } from '@/lib/client/claims/session/query-keys';
import type { HistoryEntry } from '@/lib/contracts/claims';

interface ArticleHistory {
  entries: readonly HistoryEntry[];
  error: unknown;
  isLoading: boolean;
  hasMore: boolean;
  isLoadingMore: boolean;
  loadMore: () => void;
  retry: () => void;
}

/** The article's history, loaded page by page. It loads as many pages as it needs to reach the event in the address. */
export function useArticleHistory(articleId: string, untilSequence: number | null): ArticleHistory {
  const query = useInfiniteQuery({
    queryKey: queryKeys.articleHistory(articleId),
    queryFn: ({ pageParam, signal }) =>
      callApi('getArticleHistory', {
        params: { id: articleId },
        query: { limit: 100, ...(pageParam === null ? {} : { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: null as number | null,
    getNextPageParam: (page) => page.nextCursor,
  });
  const { data, hasNextPage, isFetching, fetchNextPage } = query;
  const oldest = data?.pages.at(-1)?.entries.at(-1)?.sequence ?? null;
  const isBeyond = untilSequence !== null && oldest !== null && oldest > untilSequence;
  useEffect(() => {
    if (isBeyond && hasNextPage && !isFetching) void fetchNextPage();
  }, [isBeyond, hasNextPage, isFetching, fetchNextPage]);

  return {
    entries: data?.pages.flatMap((page) => page.entries) ?? [],
    error: query.error,
    isLoading: query.isPending,
    hasMore: hasNextPage,
    isLoadingMore: query.isFetchingNextPage,
    loadMore: () => void fetchNextPage(),
    retry: () => void query.refetch(),
  };
}
