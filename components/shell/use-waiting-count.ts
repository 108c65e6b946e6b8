'use client';

import { useQuery } from '@tanstack/react-query';
import { useIsHydrated } from '@/components/ui/page/use-is-hydrated';
import { useIsIdle } from '@/components/ui/page/use-is-idle';
import { callApi } from '@/lib/client/api/api';

/** How many verdicts wait for this person's review; 0 until it is known. */
export function useWaitingCount(): number {
  const { data } = useQuery({
    queryKey: ['desk'],
    queryFn: ({ signal }) => callApi('getDesk', { signal }),
    enabled: useIsIdle(),
    refetchInterval: 60_000,
  });
  // A page that brings the desk's data fills the cache while it hydrates. The bars were rendered on the server without
  // that data.
  const isHydrated = useIsHydrated();
  return isHydrated ? (data?.toReview.length ?? 0) : 0;
}
