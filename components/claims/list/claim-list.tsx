'use client';

import { Button, Skeleton } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { ListFilter, TextSelect } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { EmptyState } from '@/components/ui/notices/empty-state';
import { KeyCaps } from '@/components/ui/keys/key-caps';
import { useWorkspace } from '@/components/claim-session/workspace-context';
import {
  type ClaimFilter,
  type FilteredClaims,
  isFiltering,
  noFilter,
} from '@/lib/client/claims/list/claim-filter';
import type { ClaimListState } from '@/lib/client/claims/store/claim-list-state';
import { focusClaimRow } from '@/components/claim-session/focus-card-field';
import { useStatements } from '@/components/claim-session/use-statements';
import classes from './claim-list.module.css';
import { ClaimRow } from './claim-row';

interface ClaimListProps {
  list: ClaimListState;
  shown: FilteredClaims;
  filter: ClaimFilter;
  onFilter: (filter: ClaimFilter) => void;
}

const rowHeight = 104;

/** The claims in text order. Only the rows in view are drawn, so a thousand claims cost as little as ten. */
export function ClaimList({ list, shown, filter, onFilter }: ClaimListProps) {
  const { selection } = useWorkspace();
  const scrollRef = useRef<HTMLDivElement>(null);
  const [isClosedShown, setClosedShown] = useState(false);
  const ids = useMemo(
    () => (isClosedShown ? [...shown.live, ...shown.closed] : shown.live),
    [isClosedShown, shown],
  );
  const virtualizer = useVirtualizer({
    count: ids.length,
    getScrollElement: () => scrollRef.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => ids[index] ?? index,
    overscan: 6,
  });
  const items = virtualizer.getVirtualItems();
  useStatements(items.map((item) => ids[item.index] ?? ''));

  const last = useRef(selection.getLast());
  useEffect(() => {
    const index = last.current === null ? -1 : ids.indexOf(last.current);
    if (index < 0 || last.current === null) return;
    virtualizer.scrollToIndex(index, { align: 'center' });
    if (document.activeElement === document.body) focusClaimRow(last.current);
    last.current = null;
  }, [ids, virtualizer]);

  if (list.status === 'loading') return <ListSkeleton />;
  return (
    <div ref={scrollRef} className={classes.scroll}>
      {ids.length === 0 && <NoClaims isFiltered={isFiltering(filter)} onClear={() => onFilter(noFilter)} />}
      <ul className={classes.list} style={{ height: virtualizer.getTotalSize() }}>
        {items.map((item) => {
          const claim = list.byId.get(ids[item.index] ?? '');
          if (!claim) return null;
          return (
            <li
              key={item.key}
              ref={virtualizer.measureElement}
              data-index={item.index}
              aria-setsize={ids.length}
              aria-posinset={item.index + 1}
              className={classes.item}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              <ClaimRow claim={claim} />
            </li>
          );
        })}
      </ul>
      {shown.closed.length > 0 && (
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          className={classes.closed}
          aria-expanded={isClosedShown}
          onClick={() => setClosedShown((isShown) => !isShown)}
        >
          {isClosedShown ? 'Hide' : 'Show'} {shown.closed.length} closed
        </Button>
      )}
    </div>
  );
}

function NoClaims({ isFiltered, onClear }: { isFiltered: boolean; onClear: () => void }) {
  const { article } = useWorkspace();
  if (isFiltered) {
    return (
      <EmptyState
        icon={<ListFilter size={28} />}
        title="No claim matches"
        action={
          <Button variant="default" size="xs" onClick={onClear}>
            Show everything
          </Button>
        }
      />
    );
  }
  return (
    <EmptyState icon={<TextSelect size={28} />} title="Nothing is marked yet">
      {article.canMark.allowed ? (
        <>
          Select words in the article and press <KeyCaps id="markClaim" />. Everything that can be right or
          wrong is a claim: numbers, dates, names, quotations.
        </>
      ) : (
        article.canMark.reason
      )}
    </EmptyState>
  );
}

function ListSkeleton() {
  return (
    <div className={classes.skeleton} aria-hidden>
      {[0, 1, 2, 3, 4].map((index) => (
        <Skeleton key={index} height={rowHeight - 14} radius="md" />
      ))}
    </div>
  );
}
