'use client';

import { useMemo } from 'react';
import { isWaitingForReview } from '@/lib/client/claims/store/listed-claim';
import { useClaimList } from '@/components/claim-session/use-claim-list';
import { useWorkspace } from '@/components/claim-session/workspace-context';

/** How many claims of this article wait for a reviewer, live. */
export function useReviewCount(): number {
  const { session } = useWorkspace();
  const { byId } = useClaimList(session.store);
  return useMemo(() => [...byId.values()].filter(isWaitingForReview).length, [byId]);
}
