'use client';

import { useQuery } from '@tanstack/react-query';
import { callApi } from '@/lib/client/api/api';
import { queryKeys } from '@/lib/client/claims/session/query-keys';

/** A revision with its text; null asks for none. It never changes, so it is fetched once. */
export function useRevision(articleId: string, number: number | null) {
  return useQuery({
    queryKey: queryKeys.revision(articleId, number ?? 0),
    queryFn: ({ signal }) =>
      callApi('getRevision', { params: { id: articleId, number: String(number) }, signal }),
    enabled: number !== null,
    staleTime: Infinity,
  });
}
