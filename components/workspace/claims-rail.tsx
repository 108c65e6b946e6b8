'use client';

import { CloseButton } from '@mantine/core';
import { useMemo } from 'react';
import { ClaimCard } from '@/components/claims/claim-card';
import { ClaimList } from '@/components/claims/claim-list';
import { type ClaimFilter, filterClaims } from '@/lib/client/claims/claim-filter';
import type { ClaimCounts } from '@/lib/client/claims/count-claims';
import classes from './claims-rail.module.css';
import { sheetAttribute } from './clear-of-sheet';
import { FilterMenu } from './filter-menu';
import { useClaimList } from './use-claim-list';
import { useWorkspace } from './workspace-context';

interface ClaimsRailProps {
  isOpen: boolean;
  filter: ClaimFilter;
  counts: ClaimCounts;
  onFilter: (filter: ClaimFilter) => void;
  onClose: () => void;
}

/** The claims beside the article: the list, or the card of the chosen one in its place. */
export function ClaimsRail({ isOpen, filter, counts, onFilter, onClose }: ClaimsRailProps) {
  const { session, selection } = useWorkspace();
  const list = useClaimList(session.store);
  const shown = useMemo(() => filterClaims(list, filter), [list, filter]);
  const { claimId } = selection;

  return (
    <section className={classes.rail} {...{ [sheetAttribute]: '' }} data-open={isOpen} aria-label="Claims">
      {claimId !== null ? (
        <ClaimCard key={claimId} claimId={claimId} order={shown.live} />
      ) : (
        <>
          <header className={classes.header}>
            <h2 className={classes.title}>
              Claims <span className={classes.count}>{shown.live.length}</span>
            </h2>
            <FilterMenu filter={filter} counts={counts} onChange={onFilter} />
            <CloseButton className={classes.close} aria-label="Close the claims" onClick={onClose} />
          </header>
          <ClaimList list={list} shown={shown} filter={filter} onFilter={onFilter} />
        </>
      )}
    </section>
  );
}
