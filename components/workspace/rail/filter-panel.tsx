'use client';

import { Stack, UnstyledButton } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import { LineSwatch } from '@/components/claim-badges/line-swatch';
import { claimKindWords } from '@/lib/domain/claim-words';
import { type ClaimFilter, isFiltering, noFilter, toggleValue } from '@/lib/client/claims/list/claim-filter';
import type { ClaimCounts } from '@/lib/client/claims/list/count-claims';
import { shownStates, shownStateWords } from '@/lib/client/claims/list/shown-state';
import { claimKinds } from '@/lib/domain/vocabulary';
import { useWorkspace } from '@/components/claim-session/workspace-context';
import classes from './filter-panel.module.css';

interface FilterPanelProps {
  filter: ClaimFilter;
  counts: ClaimCounts;
  onChange: (filter: ClaimFilter) => void;
}

/**
 * The choice of claims for the rail: everyone's or one's own, by state, by type. Only values that occur are offered.
 */
export function FilterPanel({ filter, counts, onChange }: FilterPanelProps) {
  const { session } = useWorkspace();
  const isMine = filter.assigneeId !== null;
  const states = shownStates.filter((state) => counts.byState.has(state) || filter.states.includes(state));
  const kinds = claimKinds.filter((kind) => counts.byKind.has(kind) || filter.kinds.includes(kind));
  return (
    <Stack gap="var(--space-3)" miw="11rem">
      <Stack gap={1} role="group" aria-label="Whose claims">
        <FilterButton
          isOn={!isMine}
          count={counts.isKnown ? counts.live : null}
          onClick={() => onChange({ ...filter, assigneeId: null })}
        >
          All claims
        </FilterButton>
        <FilterButton
          isOn={isMine}
          count={counts.isKnown ? counts.mine : null}
          onClick={() => onChange({ ...filter, assigneeId: session.member.id })}
        >
          Assigned to me
        </FilterButton>
      </Stack>
      {states.length > 0 && (
        <ValueGroup
          name="State"
          values={states}
          chosen={filter.states}
          counts={counts.byState}
          label={(state) => (
            <>
              <LineSwatch state={state} />
              <span className={classes.word}>{shownStateWords[state]}</span>
            </>
          )}
          onChange={(chosen) => onChange({ ...filter, states: chosen })}
        />
      )}
      {kinds.length > 1 && (
        <ValueGroup
          name="Type"
          values={kinds}
          chosen={filter.kinds}
          counts={counts.byKind}
          label={(kind) => claimKindWords[kind]}
          onChange={(chosen) => onChange({ ...filter, kinds: chosen })}
        />
      )}
      {isFiltering(filter) && (
        <UnstyledButton className={classes.clear} onClick={() => onChange(noFilter)}>
          Show everything
        </UnstyledButton>
      )}
    </Stack>
  );
}

interface ValueGroupProps<Value extends string> {
  name: string;
  values: readonly Value[];
  chosen: readonly Value[];
  counts: ReadonlyMap<Value, number>;
  label: (value: Value) => ReactNode;
  onChange: (chosen: Value[]) => void;
}

/** The values of one field. Each is switched on and off by itself. */
function ValueGroup<Value extends string>({
  name,
  values,
  chosen,
  counts,
  label,
  onChange,
}: ValueGroupProps<Value>) {
  const nameId = useId();
  return (
    <Stack gap={1} role="group" aria-labelledby={nameId}>
      <h2 id={nameId} className={classes.name}>
        {name}
      </h2>
      {values.map((value) => (
        <FilterButton
          key={value}
          isOn={chosen.includes(value)}
          count={counts.get(value) ?? 0}
          onClick={() => onChange(toggleValue(chosen, value))}
        >
          {label(value)}
        </FilterButton>
      ))}
    </Stack>
  );
}

interface FilterButtonProps {
  isOn: boolean;
  /** Null until it is known. */
  count: number | null;
  onClick: () => void;
  children: ReactNode;
}

function FilterButton({ isOn, count, onClick, children }: FilterButtonProps) {
  return (
    <UnstyledButton className={classes.filter} aria-pressed={isOn} onClick={onClick}>
      <span className={classes.words}>{children}</span>
      <span className={classes.count}>{count}</span>
    </UnstyledButton>
  );
}
