import { createSignal } from '@/lib/client/signal';
import {
  applyClaimChange,
  type ClaimListChange,
  type ClaimListState,
  emptyClaimList,
} from './claim-list-state';

/** Holds the claims of one article outside React, so that a change redraws only the parts that show it. */
export interface ClaimStore {
  getState(): ClaimListState;
  /** Applies the change. Listeners are called only if something changed. */
  apply(change: ClaimListChange): void;
  subscribe(listener: (change: ClaimListChange) => void): () => void;
}

/** An empty store over a revision's text. The rows of the API fill it. */
export function createClaimStore(revision: number = emptyClaimList.revision): ClaimStore {
  let state = { ...emptyClaimList, revision };
  const changed = createSignal<ClaimListChange>();
  return {
    getState: () => state,
    apply(change) {
      const next = applyClaimChange(state, change);
      if (next === state) return;
      state = next;
      changed.emit(change);
    },
    subscribe: changed.subscribe,
  };
}
