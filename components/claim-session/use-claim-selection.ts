'use client';

import { parseAsInteger, useQueryState } from 'nuqs';
import { useCallback, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import type { ClaimListState } from '@/lib/client/claims/store/claim-list-state';
import type { ClaimStore } from '@/lib/client/claims/store/claim-store';

/** Where a claim was chosen. This decides what scrolls and where the focus goes. */
export type SelectionOrigin = 'text' | 'list' | 'keys' | 'mark' | 'address';

export interface ClaimSelection {
  claimId: string | null;
  select: (claimId: string | null, origin: SelectionOrigin) => void;
  /** How the present choice was made. */
  getOrigin: () => SelectionOrigin;
  /** The claim that was chosen before this one. The list goes back to it. */
  getLast: () => string | null;
}

const claimNumber = parseAsInteger.withOptions({ history: 'push', shallow: true, scroll: false });

/**
 * The chosen claim, kept in the address as its number: `?claim=12`. While a new claim's number is still a guess, the
 * claim keeps its place.
 */
export function useClaimSelection(store: ClaimStore, list: ClaimListState): ClaimSelection {
  const [number, setNumber] = useQueryState('claim', claimNumber);
  const [chosen, setChosen] = useState<{ claimId: string; number: number } | null>(null);
  const origin = useRef<SelectionOrigin>('address');
  const last = useRef<string | null>(null);

  const isChosen = chosen !== null && chosen.number === number && list.byId.has(chosen.claimId);
  const claimId = isChosen ? chosen.claimId : findByNumber(list, number);

  const select = useCallback(
    (next: string | null, from: SelectionOrigin) => {
      origin.current = from;
      if (next !== null) last.current = next;
      const record = next === null ? undefined : store.getState().byId.get(next);
      setChosen(record ? { claimId: record.id, number: record.number } : null);
      void setNumber(record?.number ?? null);
    },
    [store, setNumber],
  );
  // A mark that was not taken is not a claim. The next claim with its number must not open by itself.
  const isLost = chosen !== null && list.status === 'ready' && !list.byId.has(chosen.claimId);
  const drop = useEffectEvent(() => {
    if (chosen?.number === number) void setNumber(null);
  });
  useEffect(() => {
    if (isLost) drop();
  }, [isLost]);
  const getOrigin = useCallback(() => origin.current, []);
  const getLast = useCallback(() => last.current, []);
  return useMemo(() => ({ claimId, select, getOrigin, getLast }), [claimId, select, getOrigin, getLast]);
}

function findByNumber({ byId }: ClaimListState, number: number | null): string | null {
  if (number === null) return null;
  for (const claim of byId.values()) if (claim.number === number) return claim.id;
  return null;
}
