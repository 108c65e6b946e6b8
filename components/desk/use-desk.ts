'use client';

import { useQuery } from '@tanstack/react-query';
import { callApi } from '@/lib/client/api/api';
import type { DeskDto } from '@/lib/contracts/reviews';

/** What waits for this person, kept fresh; it begins with what the page brought along. */
export function useDesk(first: DeskDto): DeskDto {
  const { data } = useQuery({
    queryKey: ['desk'],
    queryFn: ({ signal }) => callApi('getDesk', { signal }),
    initialData: first,
    refetchInterval: 60_000,
  });
  return data;
}
