'use client';

import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { callApi } from '@/lib/client/api/api';
import { queryKeys } from '@/lib/client/claims/session/query-keys';
import { newerClaim } from '@/lib/client/drafts/save-work';
import { listedClaimOf } from '@/lib/client/claims/store/listed-claim';
import type { ClaimDto } from '@/lib/contracts/claims';
import { useWorkspace } from './workspace-context';

interface UseClaim {
  claim: ClaimDto | null;
  error: unknown;
  refetch: () => void;
}

/** One whole claim. What the server says of it is passed on to the list and the saver. */
export function useClaim(claimId: string): UseClaim {
  const { session } = useWorkspace();
  const { data, error, refetch } = useQuery({
    queryKey: queryKeys.claim(claimId),
    queryFn: ({ signal }) => callApi('getClaim', { params: { id: claimId }, signal }),
    // The event stream says when it changes.
    staleTime: 60_000,
    // An answer that was asked for before a write and comes after it would undo the write here.
    structuralSharing: (known, incoming) => newerClaim(known as ClaimDto | undefined, incoming as ClaimDto),
    // The server does not have a claim yet that is only being made.
    enabled: (query) => query.state.data?.version !== 0,
  });
  useEffect(() => {
    if (!data || data.version === 0) return;
    session.saver.observe(data);
    session.store.apply({ type: 'put', record: listedClaimOf(data) });
  }, [data, session]);
  return { claim: data ?? null, error, refetch: () => void refetch() };
}
