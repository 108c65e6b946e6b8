'use client';

import { ActionIcon, CloseButton, Group, Stack, Tooltip } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { AlignVerticalDistributeStart, List } from 'lucide-react';
import { useMemo, useState } from 'react';
import { ClaimCard } from '@/components/claims/card/claim-card';
import { ClaimList } from '@/components/claims/list/claim-list';
import { type ClaimFilter, filterClaims, walkOrder } from '@/lib/client/claims/list/claim-filter';
import type { ClaimCounts } from '@/lib/client/claims/list/count-claims';
import { useClaimList } from '@/components/claim-session/use-claim-list';
import { useWorkspace } from '@/components/claim-session/workspace-context';
import house from '@/components/ui/page/house.module.css';
import { AlignedClaims } from './aligned-claims';
import classes from './claims-rail.module.css';
import { sheetAttribute } from './clear-of-sheet';
import { FilterMenu } from './filter-menu';
import { PlacesFooter } from './places-footer';
import { mostAligned } from './use-aligned-tops';

interface ClaimsRailProps {
  isOpen: boolean;
  filter: ClaimFilter;
  counts: ClaimCounts;
  onFilter: (filter: ClaimFilter) => void;
  onClose: () => void;
}

/** The claims beside the article, at their lines or as a list. A chosen claim's card takes their place. */
export function ClaimsRail({ isOpen, filter, counts, onFilter, onClose }: ClaimsRailProps) {
  const { session, selection, text } = useWorkspace();
  const list = useClaimList(session.store);
  const shown = useMemo(() => filterClaims(list, filter), [list, filter]);
  const order = useMemo(() => walkOrder(shown), [shown]);
  const hasRoom = useMediaQuery('(min-width: 68.75em)', false);
  const [mode, setMode] = useState<'aligned' | 'list'>('aligned');
  const { claimId } = selection;
  const isFew = shown.live.length > 0 && shown.live.length <= mostAligned;
  const canAlign = hasRoom && isFew && list.status === 'ready' && text !== '';
  const isAligned = claimId === null && mode === 'aligned' && canAlign;

  return (
    <Stack
      component="section"
      gap={0}
      className={`${classes.rail} screen-only`}
      {...{ [sheetAttribute]: '' }}
      data-open={isOpen}
      data-mode={isAligned ? 'aligned' : 'list'}
      aria-label="Claims"
    >
      {claimId !== null ? (
        <ClaimCard key={claimId} claimId={claimId} order={order} />
      ) : (
        <>
          <Group component="header" wrap="nowrap" className={classes.header}>
            <h2 className={house.heading}>
              Claims {counts.isKnown && <span className={classes.count}>{shown.live.length}</span>}
            </h2>
            <span className={classes.headerEnd}>
              <FilterMenu filter={filter} counts={counts} onChange={onFilter} />
              {canAlign && <ModeSwitch isAligned={isAligned} onSwitch={setMode} />}
              <CloseButton className={classes.close} aria-label="Close the claims" onClick={onClose} />
            </span>
          </Group>
          {isAligned ? (
            <AlignedClaims list={list} ids={shown.live} onCrowded={() => setMode('list')} />
          ) : (
            <ClaimList list={list} shown={shown} filter={filter} onFilter={onFilter} />
          )}
        </>
      )}
      {list.status === 'ready' && (
        <PlacesFooter counts={counts.places} goneIds={shown.gone} isNarrow={claimId !== null} />
      )}
    </Stack>
  );
}

interface ModeSwitchProps {
  isAligned: boolean;
  onSwitch: (mode: 'aligned' | 'list') => void;
}

function ModeSwitch({ isAligned, onSwitch }: ModeSwitchProps) {
  const words = isAligned ? 'Show the claims as a list' : 'Show each claim beside its line';
  return (
    <Tooltip label={words}>
      <ActionIcon aria-label={words} onClick={() => onSwitch(isAligned ? 'list' : 'aligned')}>
        {isAligned ? <List size={18} aria-hidden /> : <AlignVerticalDistributeStart size={18} aria-hidden />}
      </ActionIcon>
    </Tooltip>
  );
}
