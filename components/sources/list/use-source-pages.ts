'use client';

import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { isUnderWay } from '@/components/evidence/describe-fetch';
import { callApi } from '@/lib/client/api/api';
import { isSameQuery } from '@/lib/client/api/is-same-query';
import { queryKeys } from '@/lib/client/claims/session/query-keys';
import type { LibrarySourceList, ListSourcesQuery } from '@/lib/contracts/sources';

/** What the server rendered with the page, and the filters it was for. */
export interface FirstSources {
  query: ListSourcesQuery;
  list: LibrarySourceList;
}

/** Time between two requests for the list while a page in it is being fetched, in milliseconds. */
const lookAgainMs = 2_000;

/** The library, page after page. The page that came with the document is not asked for again. */
export function useSourcePages(query: ListSourcesQuery, first: FirstSources) {
  return useInfiniteQuery({
    queryKey: [...queryKeys.sources(), 'list', query],
    queryFn: ({ pageParam, signal }) =>
      callApi('listSources', {
        query: { ...query, cursor: pageParam ?? undefined, limit: 50 },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    initialData: isSameQuery(first.query, query) ? { pages: [first.list], pageParams: [null] } : undefined,
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (isAnyUnderWay(state.data?.pages) ? lookAgainMs : false),
  });
}

function isAnyUnderWay(pages: readonly LibrarySourceList[] = []): boolean {
  return pages.some(({ sources }) => sources.some(({ fetch }) => isUnderWay(fetch)));
}
