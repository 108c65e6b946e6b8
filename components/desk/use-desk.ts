'use client';

import { useQuery } from '@tanstack/react-query';
import { callApi } from '@/lib/client/api/api';
import type { DeskDto } from '@/lib/contracts/reviews';

/** The desk of this person, kept fresh. It starts with the data of the page. */
export function useDesk(first: DeskDto): DeskDto {
  const { data } = useQuery({
    queryKey: ['desk'],
    queryFn: ({ signal }) => callApi('getDesk', { signal }),
    initialData: first,
    refetchInterval: 60_000,
  });
  return data;
}
