'use client';

import { FilterSelect } from '@/components/lists/filter-select';
import { ListFilters } from '@/components/lists/list-filters';
import { sourceKindWords } from '@/lib/domain/claim-words';
import { sourceKinds } from '@/lib/domain/vocabulary';
import { sourceShows, type useSourceFilters } from './use-source-filters';

export const showWords: Record<(typeof sourceShows)[number], string> = {
  changed: 'Changed since stored',
  dead: 'Nothing answers any more',
  failed: 'Could not be fetched',
  twins: 'Same address twice',
  uncited: 'Cited by no claim',
  confidential: 'Confidential',
};

/** Search, kind, and the special lists of the library. */
export function SourceFilters({ filters, setFilters, isFiltered }: ReturnType<typeof useSourceFilters>) {
  return (
    <ListFilters
      label="Sources"
      searchLabel="Search titles, publishers, authors and addresses"
      placeholder="Title, publisher, author or address"
      search={filters.q}
      onSearch={(q) => void setFilters({ q })}
      isFiltered={isFiltered}
      onClear={() => void setFilters({ q: null, kind: null, show: null })}
    >
      <FilterSelect
        label="Kind"
        placeholder="Any kind"
        values={sourceKinds}
        words={sourceKindWords}
        value={filters.kind}
        onChange={(kind) => void setFilters({ kind }, { history: 'push' })}
      />
      <FilterSelect
        label="Show"
        placeholder="Show all"
        values={sourceShows}
        words={showWords}
        value={filters.show}
        onChange={(show) => void setFilters({ show }, { history: 'push' })}
      />
    </ListFilters>
  );
}
