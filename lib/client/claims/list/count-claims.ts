import { countPlaces, type PlaceCounts } from '@/lib/domain/carry-over/count-places';
import type { ClaimKind } from '@/lib/domain/vocabulary';
import type { ClaimListState } from '../store/claim-list-state';
import { isClosed, isGone } from './claim-filter';
import { type ShownState, shownStateOf } from './shown-state';

export interface ClaimCounts {
  /** Whether the claims have loaded. Before that nothing is counted, which does not mean that there are none. */
  isKnown: boolean;
  /** The number of claims in the text, without the closed ones. */
  live: number;
  mine: number;
  byState: ReadonlyMap<ShownState, number>;
  byKind: ReadonlyMap<ClaimKind, number>;
  places: PlaceCounts;
}

/** The number of claims of each state and kind, and the number of live claims that are assigned to the member. */
export function countClaims({ status, byId }: ClaimListState, memberId: string): ClaimCounts {
  const byState = new Map<ShownState, number>();
  const byKind = new Map<ClaimKind, number>();
  let live = 0;
  let mine = 0;
  for (const claim of byId.values()) {
    const { kind, assignee } = claim;
    const state = shownStateOf(claim);
    byState.set(state, (byState.get(state) ?? 0) + 1);
    if (isClosed(claim) || isGone(claim)) continue;
    byKind.set(kind, (byKind.get(kind) ?? 0) + 1);
    live += 1;
    if (assignee?.id === memberId) mine += 1;
  }
  return { isKnown: status === 'ready', live, mine, byState, byKind, places: countPlaces(byId.values()) };
}
