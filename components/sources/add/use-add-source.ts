'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { showDone } from '@/components/ui/notices/toast';
import { callApi } from '@/lib/client/api/api';
import { ApiProblem } from '@/lib/client/api/api-problem';
import { useRepeatKey } from '@/lib/client/api/use-repeat-key';
import { queryKeys } from '@/lib/client/claims/session/query-keys';
import { sourceHref } from '@/lib/client/sources/source-href';
import type { CreateLibrarySourceBody } from '@/lib/contracts/sources';

/**
 * Sends a new source. A repeated request after a lost answer never makes a second one. A known address leads to its
 * source.
 */
export function useAddSource(onAdded: () => void) {
  const router = useRouter();
  const queryClient = useQueryClient();
  const keyOf = useRepeatKey();
  const mutation = useMutation({
    mutationFn: (body: CreateLibrarySourceBody) => {
      const key = keyOf(body);
      return callApi('createSource', { body: { ...body, id: key }, idempotencyKey: key });
    },
    onSuccess: async (source, body) => {
      await queryClient.invalidateQueries({ queryKey: queryKeys.sources() });
      if (source.id !== keyOf(body)) {
        showDone(`Your newsroom has this address already: “${source.title}”`);
        router.push(sourceHref(source.id));
        return;
      }
      showDone(source.fetch ? 'Source added. Its page is being fetched.' : 'Source added');
      onAdded();
    },
  });
  const problem = mutation.error instanceof ApiProblem ? mutation.error : null;
  return {
    add: mutation.mutate,
    isAdding: mutation.isPending,
    /** An error that belongs to no field. */
    error: problem && problem.errors.length > 0 ? null : mutation.error,
    messageFor: (field: keyof CreateLibrarySourceBody) => problem?.messageFor(field),
  };
}
