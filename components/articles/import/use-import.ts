'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { callApi } from '@/lib/client/api/api';
import { ApiProblem } from '@/lib/client/api/api-problem';
import { useRepeatKey } from '@/lib/client/api/use-repeat-key';
import type { CreateArticleBody } from '@/lib/contracts/articles';

/** The article that has this text already, as the refusal names it. */
export interface DuplicateArticle {
  id: string;
  title: string;
}

/**
 * Sends the article and opens its page. A repeated request with the same content, after a lost answer, never makes a
 * second article.
 */
export function useImport(onSaved: () => Promise<void>) {
  const router = useRouter();
  const queryClient = useQueryClient();
  const keyOf = useRepeatKey();
  const mutation = useMutation({
    mutationFn: (body: CreateArticleBody) => callApi('createArticle', { body, idempotencyKey: keyOf(body) }),
    onSuccess: async (article) => {
      await onSaved();
      await queryClient.invalidateQueries({ queryKey: ['articles'] });
      router.push(`/articles/${article.id}`);
    },
  });
  const problem = mutation.error instanceof ApiProblem ? mutation.error : null;
  return {
    save: mutation.mutate,
    // Stays busy until the article's page has taken over, so that no second press falls in between.
    isSaving: mutation.isPending || mutation.isSuccess,
    error: mutation.error,
    messageFor: (field: keyof CreateArticleBody) => problem?.messageFor(field),
    duplicate: readDuplicate(problem),
  };
}

function readDuplicate(problem: ApiProblem | null): DuplicateArticle | null {
  const current = problem?.code === 'duplicate_text' ? problem.current : null;
  if (!(current instanceof Object) || !('id' in current) || !('title' in current)) return null;
  return { id: String(current.id), title: String(current.title) };
}
