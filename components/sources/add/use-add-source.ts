'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useRef } from 'react';
import { showDone } from '@/components/ui/notices/toast';
import { callApi } from '@/lib/client/api/api';
import { ApiProblem } from '@/lib/client/api/api-problem';
import { randomId } from '@/lib/client/api/random-id';
import { queryKeys } from '@/lib/client/claims/session/query-keys';
import { sourceHref } from '@/lib/client/sources/source-href';
import type { CreateLibrarySourceBody } from '@/lib/contracts/sources';

/** Sends a new source. Repeating the same one after a lost answer never makes a second; a known address leads to it. */
export function useAddSource(onAdded: () => void) {
  const router = useRouter();
  const queryClient = useQueryClient();
  const attempt = useRef({ content: '', key: '' });
  const mutation = useMutation({
    mutationFn: (body: CreateLibrarySourceBody) => {
      const content = JSON.stringify(body);
      if (attempt.current.content !== content) attempt.current = { content, key: randomId() };
      const { key } = attempt.current;
      return callApi('createSource', { body: { ...body, id: key }, idempotencyKey: key });
    },
    onSuccess: async (source) => {
      await queryClient.invalidateQueries({ queryKey: queryKeys.sources() });
      if (source.id !== attempt.current.key) {
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
    /** What belongs to no field. */
    error: problem && problem.errors.length > 0 ? null : mutation.error,
    messageFor: (field: keyof CreateLibrarySourceBody) => problem?.messageFor(field),
  };
}
