'use client';

import { UnstyledButton } from '@mantine/core';
import { LineSwatch } from '@/components/claims/line-swatch';
import { claimKindWords } from '@/lib/domain/claim-words';
import { type ClaimFilter, isFiltering, noFilter, toggleValue } from '@/lib/client/claims/claim-filter';
import type { ClaimCounts } from '@/lib/client/claims/count-claims';
import { shownStates, shownStateWords } from '@/lib/client/claims/shown-state';
import { claimKinds } from '@/lib/domain/vocabulary';
import classes from './filter-panel.module.css';
import { useWorkspace } from './workspace-context';

interface FilterPanelProps {
  filter: ClaimFilter;
  counts: ClaimCounts;
  onChange: (filter: ClaimFilter) => void;
}

/** Which claims the rail shows: everyone's or one's own, by state, by type. Only what occurs is offered. */
export function FilterPanel({ filter, counts, onChange }: FilterPanelProps) {
  const { session } = useWorkspace();
  const isMine = filter.assigneeId !== null;
  const states = shownStates.filter((state) => counts.byState.has(state) || filter.states.includes(state));
  const kinds = claimKinds.filter((kind) => counts.byKind.has(kind) || filter.kinds.includes(kind));
  return (
    <div className={classes.panel}>
      <div className={classes.group} role="group" aria-label="Whose claims">
        <FilterButton
          isOn={!isMine}
          count={counts.live}
          onClick={() => onChange({ ...filter, assigneeId: null })}
        >
          All claims
        </FilterButton>
        <FilterButton
          isOn={isMine}
          count={counts.mine}
          onClick={() => onChange({ ...filter, assigneeId: session.member.id })}
        >
          Assigned to me
        </FilterButton>
      </div>
      {states.length > 0 && (
        <div className={classes.group} role="group" aria-labelledby="filter-states">
          <h2 id="filter-states" className={classes.name}>
            State
          </h2>
          {states.map((state) => (
            <FilterButton
              key={state}
              isOn={filter.states.includes(state)}
              count={counts.byState.get(state) ?? 0}
              onClick={() => onChange({ ...filter, states: toggleValue(filter.states, state) })}
            >
              <LineSwatch state={state} />
              <span className={classes.word}>{shownStateWords[state]}</span>
            </FilterButton>
          ))}
        </div>
      )}
      {kinds.length > 1 && (
        <div className={classes.group} role="group" aria-labelledby="filter-kinds">
          <h2 id="filter-kinds" className={classes.name}>
            Type
          </h2>
          {kinds.map((kind) => (
            <FilterButton
              key={kind}
              isOn={filter.kinds.includes(kind)}
              count={counts.byKind.get(kind) ?? 0}
              onClick={() => onChange({ ...filter, kinds: toggleValue(filter.kinds, kind) })}
            >
              {claimKindWords[kind]}
            </FilterButton>
          ))}
        </div>
      )}
      {isFiltering(filter) && (
        <UnstyledButton className={classes.clear} onClick={() => onChange(noFilter)}>
          Show everything
        </UnstyledButton>
      )}
    </div>
  );
}

interface FilterButtonProps {
  isOn: boolean;
  count: number;
  onClick: () => void;
  children: React.ReactNode;
}

function FilterButton({ isOn, count, onClick, children }: FilterButtonProps) {
  return (
    <UnstyledButton className={classes.filter} aria-pressed={isOn} onClick={onClick}>
      <span className={classes.words}>{children}</span>
      <span className={classes.count}>{count}</span>
    </UnstyledButton>
  );
}
