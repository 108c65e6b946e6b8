import { closedStates } from '@/lib/domain/workflow/claim-transitions';
import type { ClaimKind, ClaimState } from '@/lib/domain/vocabulary';
import type { ClaimListState } from './claim-list-state';

export interface ClaimCounts {
  /** Without the withdrawn and the duplicate ones. */
  live: number;
  mine: number;
  byState: ReadonlyMap<ClaimState, number>;
  byKind: ReadonlyMap<ClaimKind, number>;
}

/** How many claims there are of each state and kind, and how many live ones are assigned to the member. */
export function countClaims({ byId }: ClaimListState, memberId: string): ClaimCounts {
  const byState = new Map<ClaimState, number>();
  const byKind = new Map<ClaimKind, number>();
  let live = 0;
  let mine = 0;
  for (const { state, kind, assignee } of byId.values()) {
    byState.set(state, (byState.get(state) ?? 0) + 1);
    if (closedStates.includes(state)) continue;
    byKind.set(kind, (byKind.get(kind) ?? 0) + 1);
    live += 1;
    if (assignee?.id === memberId) mine += 1;
  }
  return { live, mine, byState, byKind };
}
