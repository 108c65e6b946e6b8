'use client';

import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { callApi } from '@/lib/client/api/api';
import type { ArticleList, ListArticlesQuery } from '@/lib/contracts/articles';

/** What the server rendered with the page, and the filters it was for. */
export interface FirstArticles {
  query: ListArticlesQuery;
  list: ArticleList;
}

/** The article list, page after page. The page that came with the document is not asked for again. */
export function useArticlePages(query: ListArticlesQuery, first: FirstArticles) {
  const isFirst =
    JSON.stringify(Object.entries(first.query).sort()) === JSON.stringify(definedEntries(query));
  return useInfiniteQuery({
    queryKey: ['articles', 'list', query],
    queryFn: ({ pageParam, signal }) =>
      callApi('listArticles', {
        query: { ...query, cursor: pageParam ?? undefined, limit: 50 },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    initialData: isFirst ? { pages: [first.list], pageParams: [null] } : undefined,
    placeholderData: keepPreviousData,
  });
}

function definedEntries(query: ListArticlesQuery): [string, unknown][] {
  return Object.entries(query)
    .filter(([, value]) => value !== undefined)
    .sort();
}
