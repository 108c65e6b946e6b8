'use client';

import { Button, Popover } from '@mantine/core';
import { ListFilter } from 'lucide-react';
import house from '@/components/ui/page/house.module.css';
import { type ClaimFilter, isFiltering } from '@/lib/client/claims/list/claim-filter';
import type { ClaimCounts } from '@/lib/client/claims/list/count-claims';
import classes from './claims-rail.module.css';
import { FilterPanel } from './filter-panel';

interface FilterMenuProps {
  filter: ClaimFilter;
  counts: ClaimCounts;
  onChange: (filter: ClaimFilter) => void;
}

/** The filters as a menu, for screens without room for them beside the article. */
export function FilterMenu(props: FilterMenuProps) {
  const isOn = isFiltering(props.filter);
  return (
    <Popover position="bottom-end" trapFocus>
      <Popover.Target>
        <Button
          variant={isOn ? 'light' : 'subtle'}
          color={isOn ? undefined : 'gray'}
          size="compact-sm"
          className={classes.filterButton}
          leftSection={<ListFilter size={15} aria-hidden />}
        >
          {isOn ? 'Filtered' : 'Filter'}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={house.float}>
        <FilterPanel {...props} />
      </Popover.Dropdown>
    </Popover>
  );
}
