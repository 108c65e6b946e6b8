'use client';

import { useQuery } from '@tanstack/react-query';
import { callApi } from '@/lib/client/api/api';
import { queryKeys } from '@/lib/client/claims/session/query-keys';

/** The revisions of an article, newest first. */
export function useRevisions(articleId: string) {
  return useQuery({
    queryKey: queryKeys.revisions(articleId),
    queryFn: ({ signal }) => callApi('listRevisions', { params: { id: articleId }, signal }),
  });
}
