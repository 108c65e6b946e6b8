'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { showProblem } from '@/components/ui/notices/toast';
import { callApi } from '@/lib/client/api/api';
import { queryKeys } from '@/lib/client/claims/session/query-keys';
import type { LibrarySourceDto } from '@/lib/contracts/sources';

export interface SourceActions {
  /** Fetches its page, even if there is a copy already. The result says what has changed. */
  fetch: () => void;
  cancel: () => void;
  /** Stores a file as a copy; true once it is. */
  upload: (file: File) => Promise<boolean>;
  isBusy: boolean;
  isUploading: boolean;
}

/** The ways to get a copy of a source. The person is told if one did not work. */
export function useSourceActions(sourceId: string): SourceActions {
  const queryClient = useQueryClient();
  const params = { id: sourceId };
  const onSuccess = (source: LibrarySourceDto) => {
    queryClient.setQueryData(queryKeys.source(sourceId), source);
    void queryClient.invalidateQueries({ queryKey: queryKeys.claims() });
    void queryClient.invalidateQueries({ queryKey: queryKeys.sources() });
  };
  const fetching = useMutation({
    mutationFn: () => callApi('fetchSource', { params }),
    onSuccess,
    onError: (error) => showProblem(error, 'The page was not asked for'),
  });
  const cancelling = useMutation({
    mutationFn: () => callApi('cancelFetch', { params }),
    onSuccess,
    onError: (error) => showProblem(error, 'Fetching goes on'),
  });
  const uploading = useMutation({
    mutationFn: (file: File) => callApi('uploadCopy', { params, query: { name: file.name }, file }),
    onSuccess,
    onError: (error) => showProblem(error, 'The file was not stored'),
  });
  return {
    fetch: () => fetching.mutate(),
    cancel: () => cancelling.mutate(),
    upload: (file) =>
      uploading.mutateAsync(file).then(
        () => true,
        () => false,
      ),
    isBusy: fetching.isPending || cancelling.isPending,
    isUploading: uploading.isPending,
  };
}
