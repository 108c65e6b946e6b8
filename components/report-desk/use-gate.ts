'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useEffect, useEffectEvent } from 'react';
import { apiUrl, callApi } from '@/lib/client/api/api';
import { renewQueries } from '@/lib/client/api/renew-queries';
import { queryKeys } from '@/lib/client/claims/session/query-keys';
import { openEventStream } from '@/lib/client/events/event-stream';
import type { GateDto } from '@/lib/contracts/gate';

/** In milliseconds. Changes that come within this time are shown together. */
const settleMs = 400;

/** The gate as it is now. It starts with the data of the page and follows what colleagues do. */
export function useGate(articleId: string, first: GateDto, sequence: number): GateDto {
  const router = useRouter();
  const queryClient = useQueryClient();
  const { data } = useQuery({
    queryKey: queryKeys.gate(articleId),
    queryFn: ({ signal }) => callApi('getGate', { params: { id: articleId }, signal }),
    initialData: first,
  });
  const renew = useEffectEvent(() => {
    void renewQueries(queryClient, queryKeys.gate(articleId));
    router.refresh();
  });
  const firstSequence = useEffectEvent(() => sequence);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = openEventStream({
      urlAfter: (after) => `${apiUrl('streamEvents', { params: { id: articleId } })}?after=${after}`,
      sequence: firstSequence(),
      onEvent: () => {
        timer ??= setTimeout(() => {
          timer = undefined;
          renew();
        }, settleMs);
      },
      onOpen: () => {},
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [articleId]);
  return data;
}
