'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { showDone } from '@/components/ui/notices/toast';
import { callApi } from '@/lib/client/api/api';
import { ApiProblem } from '@/lib/client/api/api-problem';
import type { AnswerWriterBody, ArticleSummary } from '@/lib/contracts/articles';

export type WrittenArticle = Pick<ArticleSummary, 'id' | 'version' | 'writers' | 'abilities'>;

/** The writers of an article, as they are after each answer. A change by somebody else is shown and not overwritten. */
export function useWriterAnswers(first: WrittenArticle) {
  const router = useRouter();
  const queryClient = useQueryClient();
  const [answered, setArticle] = useState(first);
  // The page's own form may have saved the article since.
  const article = first.version > answered.version ? first : answered;
  const mutation = useMutation({
    mutationFn: (body: AnswerWriterBody) =>
      callApi('answerWriter', { params: { id: article.id }, body, ifMatch: article.version }),
    onSuccess(answer) {
      setArticle(answer);
      showDone('Writers saved');
      void queryClient.invalidateQueries({ queryKey: ['articles'] });
      router.refresh();
    },
    onError(error) {
      if (error instanceof ApiProblem && error.code === 'version_conflict')
        setArticle(error.current as WrittenArticle);
    },
  });
  const send = (body: AnswerWriterBody) =>
    mutation.mutateAsync(body).then(
      () => true,
      () => false,
    );
  return { article, send, isSending: mutation.isPending, error: mutation.error };
}
