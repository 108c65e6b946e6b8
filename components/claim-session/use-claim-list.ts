'use client';

import { useSyncExternalStore } from 'react';
import { type ClaimListState, emptyClaimList } from '@/lib/client/claims/store/claim-list-state';
import type { ClaimStore } from '@/lib/client/claims/store/claim-store';

/** The article's claims, live. */
export function useClaimList(store: ClaimStore): ClaimListState {
  return useSyncExternalStore(store.subscribe, store.getState, () => emptyClaimList);
}
