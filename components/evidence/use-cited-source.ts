'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { queryKeys } from '@/lib/client/claims/session/query-keys';
import type { CitationDto } from '@/lib/contracts/sources';
import { isUnderWay } from './describe-fetch';
import { useLibrarySource } from './use-library-source';

/** The progress of fetching a citation's page. As soon as that is over, its claim is loaded again. */
export function useCitedSource(
  claimId: string,
  { sourceId, fetch, withheld }: CitationDto,
): CitationDto['fetch'] {
  const queryClient = useQueryClient();
  const isWaiting = !withheld && isUnderWay(fetch);
  const { data } = useLibrarySource(isWaiting ? sourceId : null);
  const seen = isWaiting && data ? data.fetch : fetch;
  const isOver = isWaiting && !isUnderWay(seen);
  useEffect(() => {
    if (isOver) void queryClient.invalidateQueries({ queryKey: queryKeys.claim(claimId) });
  }, [isOver, queryClient, claimId]);
  return seen;
}
