'use client';

import { useQuery } from '@tanstack/react-query';
import { callApi } from '@/lib/client/api/api';
import { queryKeys } from '@/lib/client/claims/session/query-keys';

/** A stored copy with its text. It never changes, so it is loaded once. Null loads none. */
export function useStoredCopy(snapshotId: string | null) {
  return useQuery({
    queryKey: queryKeys.snapshot(snapshotId ?? ''),
    queryFn: ({ signal }) => callApi('getSnapshot', { params: { id: snapshotId ?? '' }, signal }),
    enabled: snapshotId !== null,
    staleTime: Infinity,
  });
}
