'use client';

import { debounce, parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs';
import type { ListArticlesQuery } from '@/lib/contracts/articles';
import { articleSorts, articleStates } from '@/lib/domain/vocabulary';

export const dueFilters = ['overdue', 'today', 'week'] as const;

const parsers = {
  q: parseAsString.withDefault('').withOptions({ limitUrlUpdates: debounce(200) }),
  state: parseAsStringLiteral(articleStates),
  due: parseAsStringLiteral(dueFilters),
  sort: parseAsStringLiteral(articleSorts).withDefault('updated'),
};

/** The filters of the article list, kept in the address, so that a list can be linked and the back button works. */
export function useArticleFilters() {
  const [filters, setFilters] = useQueryStates(parsers);
  const query: ListArticlesQuery = {
    q: filters.q.trim() || undefined,
    state: filters.state ?? undefined,
    due: filters.due ?? undefined,
    sort: filters.sort === 'updated' ? undefined : filters.sort,
  };
  const isFiltered = query.q !== undefined || query.state !== undefined || query.due !== undefined;
  return { filters, setFilters, query, isFiltered };
}
