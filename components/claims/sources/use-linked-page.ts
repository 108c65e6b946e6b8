'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { showProblem } from '@/components/ui/notices/toast';
import { useLibrarySource } from '@/components/evidence/use-library-source';
import { callApi } from '@/lib/client/api/api';
import { queryKeys } from '@/lib/client/claims/session/query-keys';
import type { LibrarySourceDto } from '@/lib/contracts/sources';

interface LinkedPage {
  /** The newsroom's source, once there is one. */
  source: LibrarySourceDto | null;
  isBeginning: boolean;
  /** Makes a source of the address, or finds the one that has it. Its page is fetched in the background. */
  begin: (url: string) => void;
}

interface LinkedPageInput {
  sourceId: string;
  /** An address that has just been pasted: asked for at once. */
  pastedUrl: string | null;
  onFound: (source: LibrarySourceDto) => void;
}

/** The newsroom's source behind a form. Asking twice for one address gives the same source. */
export function useLinkedPage({ sourceId, pastedUrl, onFound }: LinkedPageInput): LinkedPage {
  const queryClient = useQueryClient();
  const { data } = useLibrarySource(sourceId === '' ? null : sourceId);
  const { mutate, isPending } = useMutation({
    mutationFn: (url: string) => callApi('createSource', { body: { url } }),
    onSuccess(source) {
      queryClient.setQueryData(queryKeys.source(source.id), source);
      void queryClient.invalidateQueries({ queryKey: queryKeys.sources() });
      onFound(source);
    },
    onError: (error) => showProblem(error, 'The page was not asked for'),
  });
  const begin = useEffectEvent((url: string) => mutate(url));
  useEffect(() => {
    if (pastedUrl !== null) begin(pastedUrl);
  }, [pastedUrl]);
  return { source: sourceId === '' ? null : (data ?? null), isBeginning: isPending, begin: mutate };
}
