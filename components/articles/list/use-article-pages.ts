'use client';

import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { callApi } from '@/lib/client/api/api';
import { isSameQuery } from '@/lib/client/api/is-same-query';
import type { ArticleList, ListArticlesQuery } from '@/lib/contracts/articles';

/** What the server rendered with the page, and the filters it was for. */
export interface FirstArticles {
  query: ListArticlesQuery;
  list: ArticleList;
}

/** The article list, page after page. The page that came with the document is not asked for again. */
export function useArticlePages(query: ListArticlesQuery, first: FirstArticles) {
  return useInfiniteQuery({
    queryKey: ['articles', 'list', query],
    queryFn: ({ pageParam, signal }) =>
      callApi('listArticles', {
        query: { ...query, cursor: pageParam ?? undefined, limit: 50 },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    initialData: isSameQuery(first.query, query) ? { pages: [first.list], pageParams: [null] } : undefined,
    placeholderData: keepPreviousData,
  });
}
