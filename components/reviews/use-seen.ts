'use client';

import { CancelledError, queryOptions, useQuery } from '@tanstack/react-query';
import { useWorkspace } from '@/components/claim-session/workspace-context';
import { callApi } from '@/lib/client/api/api';
import { queryKeys } from '@/lib/client/claims/session/query-keys';
import { showProblem } from '@/components/ui/notices/toast';
import type { ClaimDto } from '@/lib/contracts/claims';
import type { ChangesSinceSeen } from '@/lib/contracts/reviews';
import type { ReviewQueue } from './use-review-queue';

interface UseSeen {
  changes: ChangesSinceSeen | null;
  /** Ticks the claim as seen, in the version on the screen. */
  tick: () => void;
}

/** What changed since this person last looked, and the tick that says that they have looked now. */
export function useSeen(claim: ClaimDto, queue: ReviewQueue): UseSeen {
  const { session, announce } = useWorkspace();
  const { queryClient } = session;
  const changesQuery = queryOptions({
    queryKey: queryKeys.claimChanges(claim.id),
    queryFn: ({ signal }) => callApi('getChangesSinceSeen', { params: { id: claim.id }, signal }),
  });
  const { data } = useQuery(changesQuery);

  async function tick(): Promise<void> {
    try {
      // A tick names the last entry of the ledger that was seen. If the changes are not loaded yet, the tick waits for
      // them.
      const { sequence } = data ?? (await queryClient.fetchQuery({ ...changesQuery, staleTime: Infinity }));
      await callApi('markSeen', { params: { id: claim.id }, body: { sequence } });
      queue.noteSeen(claim.id, claim.version);
      announce(`Claim ${claim.number} seen.`);
      // The changes stay on the screen until the next visit: a tick must not remove what the person is reading.
      void queryClient.invalidateQueries({ queryKey: queryKeys.desk() });
    } catch (error) {
      // Something newer has happened and is being loaded. The tick is meant for that.
      if (error instanceof CancelledError) return tick();
      showProblem(error, 'Not ticked');
    }
  }
  return { changes: data ?? null, tick: () => void tick() };
}
