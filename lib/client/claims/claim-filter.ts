import { closedStates } from '@/lib/domain/workflow/claim-transitions';
import type { ClaimKind, ClaimState } from '@/lib/domain/vocabulary';
import type { ClaimListState } from './claim-list-state';
import type { ClaimRecord } from './claim-record';

/** What the rail shows. Empty sets leave everything in. */
export interface ClaimFilter {
  states: readonly ClaimState[];
  kinds: readonly ClaimKind[];
  /** Only what is assigned to this member; null for everyone's. */
  assigneeId: string | null;
}

export const noFilter: ClaimFilter = { states: [], kinds: [], assigneeId: null };

export interface FilteredClaims {
  /** In text order. */
  live: string[];
  /** Withdrawn and duplicate ones, which stay out of the way. */
  closed: string[];
}

/** The ids that pass the filter, the closed ones apart. */
export function filterClaims({ order, byId }: ClaimListState, filter: ClaimFilter): FilteredClaims {
  const passed = order.filter((id) => {
    const claim = byId.get(id);
    return claim !== undefined && passes(claim, filter);
  });
  // Who asks for withdrawn claims by name gets them in the list itself.
  const hidden = closedStates.filter((state) => !filter.states.includes(state));
  const isClosed = (id: string) => hidden.includes(byId.get(id)?.state ?? 'marked');
  return { live: passed.filter((id) => !isClosed(id)), closed: passed.filter(isClosed) };
}

/** Whether anything is filtered out. */
export function isFiltering({ states, kinds, assigneeId }: ClaimFilter): boolean {
  return states.length > 0 || kinds.length > 0 || assigneeId !== null;
}

/** Adds the value to the list, or takes it out again. */
export function toggleValue<Value>(values: readonly Value[], value: Value): Value[] {
  return values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
}

function passes(claim: ClaimRecord, { states, kinds, assigneeId }: ClaimFilter): boolean {
  return (
    (states.length === 0 || states.includes(claim.state)) &&
    (kinds.length === 0 || kinds.includes(claim.kind)) &&
    (assigneeId === null || claim.assignee?.id === assigneeId)
  );
}
