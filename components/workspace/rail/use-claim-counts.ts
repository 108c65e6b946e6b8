'use client';

import { useMemo } from 'react';
import { type ClaimCounts, countClaims } from '@/lib/client/claims/list/count-claims';
import { useClaimList } from '@/components/claim-session/use-claim-list';
import { useWorkspace } from '@/components/claim-session/workspace-context';

/** How many claims there are of each state and kind, live. */
export function useClaimCounts(): ClaimCounts {
  const { session } = useWorkspace();
  const list = useClaimList(session.store);
  return useMemo(() => countClaims(list, session.member.id), [list, session.member.id]);
}
