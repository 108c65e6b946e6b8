import { closedStates } from '@/lib/domain/workflow/claim-transitions';
import type { ClaimKind } from '@/lib/domain/vocabulary';
import type { ClaimListState } from '../store/claim-list-state';
import type { ListedClaim } from '../store/listed-claim';
import { type ShownState, shownStateOf } from './shown-state';

/** What the rail shows. An empty set filters nothing out. */
export interface ClaimFilter {
  states: readonly ShownState[];
  kinds: readonly ClaimKind[];
  /** Shows only claims that are assigned to this member. Null for everyone's. */
  assigneeId: string | null;
}

export const noFilter: ClaimFilter = { states: [], kinds: [], assigneeId: null };

export interface FilteredClaims {
  /** In text order. */
  live: string[];
  /** Claims whose words are no longer in the text. The filter never hides them. */
  gone: string[];
  /** Withdrawn, duplicate and cut claims, listed apart. */
  closed: string[];
}

/** The ids that pass the filter. Claims whose text is gone and closed claims are listed apart. */
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
  // If the filter names a closed state such as withdrawn, its claims are in the list itself.
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

/**
 * Nothing is left to do for the claim. A claim that waits for an answer about its words is not closed, even if it is a
 * duplicate.
 */
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

/** Adds the value to the list, or removes it if it is there. */
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
