import { closedStates } from '@/lib/domain/workflow/claim-transitions';
import type { ClaimKind } from '@/lib/domain/vocabulary';
import type { ClaimListState } from '../store/claim-list-state';
import type { ListedClaim } from '../store/listed-claim';
import { type ShownState, shownStateOf } from './shown-state';

/** What the rail shows. Empty sets leave everything in. */
export interface ClaimFilter {
  states: readonly ShownState[];
  kinds: readonly ClaimKind[];
  /** Only what is assigned to this member; null for everyone's. */
  assigneeId: string | null;
}

export const noFilter: ClaimFilter = { states: [], kinds: [], assigneeId: null };

export interface FilteredClaims {
  /** In text order. */
  live: string[];
  /** Those whose words are no longer in the text, whatever the filter: nothing may hide them. */
  gone: string[];
  /** Withdrawn, duplicate and cut ones, which stay out of the way. */
  closed: string[];
}

/** The ids that pass the filter; apart from them, those whose text is gone, and the closed ones. */
export function filterClaims({ order, byId }: ClaimListState, filter: ClaimFilter): FilteredClaims {
  const passed = order.filter((id) => {
    const claim = byId.get(id);
    return claim !== undefined && passes(claim, filter);
  });
  const inState = (ids: readonly string[], test: (claim: ListedClaim) => boolean) =>
    ids.filter((id) => {
      const claim = byId.get(id);
      return claim !== undefined && test(claim);
    });
  // Who asks for withdrawn claims by name gets them in the list itself.
  const isNamed = ({ state }: ListedClaim) => filter.states.includes(state);
  const isAside = (claim: ListedClaim) => isClosed(claim) || isGone(claim);
  return {
    live: inState(passed, (claim) => isNamed(claim) || !isAside(claim)),
    gone: inState(order, isGone),
    closed: inState(passed, (claim) => isClosed(claim) && !isNamed(claim)),
  };
}

/** The claims in the order in which J and K go through them. */
export function walkOrder({ live, gone }: FilteredClaims): string[] {
  const listed = new Set(live);
  return [...live, ...gone.filter((id) => !listed.has(id))];
}

/** Nothing is left to do: one that waits for an answer about its words is not closed, be it a duplicate. */
export function isClosed({ state, unplaced }: Pick<ListedClaim, 'state' | 'unplaced'>): boolean {
  return unplaced === null && closedStates.includes(state);
}

/** Its words are no longer in the text. */
export function isGone({ state }: Pick<ListedClaim, 'state'>): boolean {
  return state === 'orphaned';
}

/** Whether anything is filtered out. */
export function isFiltering({ states, kinds, assigneeId }: ClaimFilter): boolean {
  return states.length > 0 || kinds.length > 0 || assigneeId !== null;
}

/** Adds the value to the list, or takes it out again. */
export function toggleValue<Value>(values: readonly Value[], value: Value): Value[] {
  return values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
}

function passes(claim: ListedClaim, { states, kinds, assigneeId }: ClaimFilter): boolean {
  return (
    (states.length === 0 || states.includes(shownStateOf(claim))) &&
    (kinds.length === 0 || kinds.includes(claim.kind)) &&
    (assigneeId === null || claim.assignee?.id === assigneeId)
  );
}
