'use client';

import { PagedList } from '@/components/lists/paged-list';
import { useHasPermission } from '@/components/shell/person/shell-person-context';
import { NoSources } from './no-sources';
import { SourceFilters } from './source-filters';
import { SourceTable } from './source-table';
import { useSourceFilters } from './use-source-filters';
import { type FirstSources, useSourcePages } from './use-source-pages';

/** The newsroom's sources with their filters. */
export function SourceList({ first }: { first: FirstSources }) {
  const mayWrite = useHasPermission('source.write');
  const filters = useSourceFilters();
  const pages = useSourcePages(filters.query, first);
  const sources = pages.data?.pages.flatMap((page) => page.sources) ?? [];
  return (
    <>
      <SourceFilters {...filters} />
      <PagedList
        pages={pages}
        shown={sources.length}
        total={pages.data?.pages.at(-1)?.total ?? 0}
        one="source"
        several="sources"
        isFiltered={filters.isFiltered}
        empty={<NoSources query={filters.query} mayWrite={mayWrite} />}
      >
        <SourceTable sources={sources} mayWrite={mayWrite} />
      </PagedList>
    </>
  );
}
