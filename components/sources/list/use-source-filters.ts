'use client';

import { debounce, parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs';
import type { ListSourcesQuery } from '@/lib/contracts/sources';
import { sourceKinds } from '@/lib/domain/vocabulary';

/** The special lists of the library, by their names in the address. */
export const sourceShows = [
  'changed',
  'dead',
  'failed',
  'twins',
  'uncited',
  'confidential',
] as const satisfies readonly NonNullable<ListSourcesQuery['show']>[];

const parsers = {
  q: parseAsString.withDefault('').withOptions({ limitUrlUpdates: debounce(200) }),
  kind: parseAsStringLiteral(sourceKinds),
  show: parseAsStringLiteral(sourceShows),
};

/** The filters of the library, kept in the address, so that a list can be linked and the back button works. */
export function useSourceFilters() {
  const [filters, setFilters] = useQueryStates(parsers);
  const query: ListSourcesQuery = {
    q: filters.q.trim() || undefined,
    kind: filters.kind ?? undefined,
    show: filters.show ?? undefined,
  };
  const isFiltered = query.q !== undefined || query.kind !== undefined || query.show !== undefined;
  return { filters, setFilters, query, isFiltered };
}
