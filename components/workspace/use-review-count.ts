'use client';

import { useMemo } from 'react';
import { isWaitingForReview } from '@/lib/client/claims/claim-record';
import { useClaimList } from './use-claim-list';
import { useWorkspace } from './workspace-context';

/** How many claims of this article wait for a reviewer, live. */
export function useReviewCount(): number {
  const { session } = useWorkspace();
  const { byId } = useClaimList(session.store);
  return useMemo(() => [...byId.values()].filter(isWaitingForReview).length, [byId]);
}
