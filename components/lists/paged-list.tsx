'use client';

import { Button, Group } from '@mantine/core';
import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ErrorNotice } from '@/components/ui/notices/error-notice';
import { useListKeys } from '@/components/ui/keys/use-list-keys';
import classes from './paged-list.module.css';

interface PagedListProps {
  pages: UseInfiniteQueryResult;
  /** How many stand in the list so far, and how many there are. */
  shown: number;
  total: number;
  /** The word for what is listed, in the singular and the plural. */
  one: string;
  several: string;
  isFiltered: boolean;
  /** Shown in place of the list if it is empty. */
  empty: ReactNode;
  children: ReactNode;
}

/** A list that is loaded page by page, with its count. J, K and Enter work in it. */
export function PagedList({ pages, shown, total, empty, children, ...props }: PagedListProps) {
  const listRef = useListKeys<HTMLDivElement>();
  return (
    <>
      <p role="status" className={classes.count}>
        {pages.isPending ? 'Loading' : countInWords({ shown, total, ...props })}
      </p>
      {pages.error && (
        <ErrorNotice
          error={pages.error}
          title="The list could not be loaded"
          onRetry={() => void pages.refetch()}
        />
      )}
      <div ref={listRef} data-stale={pages.isPlaceholderData} className={classes.list}>
        {shown > 0 && children}
        {!pages.isPending && !pages.error && shown === 0 && empty}
      </div>
      {pages.hasNextPage && (
        <Group gap={0} align="stretch" justify="center" wrap="nowrap" mt="var(--space-3)">
          <Button
            variant="default"
            loading={pages.isFetchingNextPage}
            onClick={() => void pages.fetchNextPage()}
          >
            Load more
          </Button>
        </Group>
      )}
    </>
  );
}

type Counted = Pick<PagedListProps, 'shown' | 'total' | 'one' | 'several' | 'isFiltered'>;

function countInWords({ shown, total, one, several, isFiltered }: Counted): string {
  const match = isFiltered ? (total === 1 ? ' matches' : ' match') : '';
  const count = shown < total ? `${shown} of ${total}` : total;
  return `${count} ${total === 1 ? one : several}${match}`;
}
