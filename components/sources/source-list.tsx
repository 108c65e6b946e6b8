'use client';

import { Button } from '@mantine/core';
import { useHasPermission } from '@/components/shell/shell-person-context';
import { ErrorNotice } from '@/components/ui/error-notice';
import { useListKeys } from '@/components/ui/use-list-keys';
import { NoSources } from './no-sources';
import { SourceFilters } from './source-filters';
import classes from './source-list.module.css';
import { SourceTable } from './source-table';
import { useSourceFilters } from './use-source-filters';
import { type FirstSources, useSourcePages } from './use-source-pages';

/** The newsroom's sources with their filters; J, K, Enter walk them. */
export function SourceList({ first }: { first: FirstSources }) {
  const mayWrite = useHasPermission('source.write');
  const filters = useSourceFilters();
  const pages = useSourcePages(filters.query, first);
  const listRef = useListKeys<HTMLDivElement>();

  const sources = pages.data?.pages.flatMap((page) => page.sources) ?? [];
  const total = pages.data?.pages.at(-1)?.total ?? 0;
  return (
    <>
      <SourceFilters {...filters} />
      <p role="status" className={classes.count}>
        {pages.isPending ? 'Loading' : countInWords(sources.length, total, filters.isFiltered)}
      </p>
      {pages.error && (
        <ErrorNotice
          error={pages.error}
          title="The list could not be loaded"
          onRetry={() => void pages.refetch()}
        />
      )}
      <div ref={listRef} data-stale={pages.isPlaceholderData} className={classes.list}>
        {sources.length > 0 && <SourceTable sources={sources} mayWrite={mayWrite} />}
        {!pages.isPending && !pages.error && sources.length === 0 && (
          <NoSources query={filters.query} mayWrite={mayWrite} />
        )}
      </div>
      {pages.hasNextPage && (
        <div className={classes.more}>
          <Button
            variant="default"
            loading={pages.isFetchingNextPage}
            onClick={() => void pages.fetchNextPage()}
          >
            Load more
          </Button>
        </div>
      )}
    </>
  );
}

function countInWords(shown: number, total: number, isFiltered: boolean): string {
  const things = total === 1 ? 'source' : 'sources';
  const match = isFiltered ? (total === 1 ? ' matches' : ' match') : '';
  return shown < total ? `${shown} of ${total} ${things}${match}` : `${total} ${things}${match}`;
}
