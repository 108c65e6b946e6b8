'use client';

import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { callApi } from '@/lib/client/api/api';
import { queryKeys } from '@/lib/client/claims/session/query-keys';
import type { LibrarySourceDto } from '@/lib/contracts/sources';
import { isUnderWay } from './describe-fetch';

/** Time between two looks at a page that is being fetched, in milliseconds. */
const lookAgainMs = 1_000;

/** A source of the newsroom. While its page is being fetched, it is loaded again and again. Null loads none. */
export function useLibrarySource(
  sourceId: string | null,
  initial?: LibrarySourceDto,
): UseQueryResult<LibrarySourceDto> {
  return useQuery({
    queryKey: queryKeys.source(sourceId ?? ''),
    queryFn: ({ signal }) => callApi('getSource', { params: { id: sourceId ?? '' }, signal }),
    enabled: sourceId !== null,
    initialData: initial,
    refetchInterval: ({ state }) => (isUnderWay(state.data?.fetch ?? null) ? lookAgainMs : false),
  });
}
