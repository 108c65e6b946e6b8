'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { callApi } from '@/lib/client/api/api';
import { ApiProblem } from '@/lib/client/api/api-problem';
import { useRepeatKey } from '@/lib/client/api/use-repeat-key';
import { queryKeys } from '@/lib/client/claims/session/query-keys';
import { type RevisionInput, withoutEdits } from '@/lib/client/revisions/revision-input';
import type { CarryOverDto, CreateRevisionBody } from '@/lib/contracts/revisions';
import { useRevision } from '../use-revision';

interface CarryOverTask {
  articleId: string;
  baseRevision: number;
  input: RevisionInput;
  onSaved: (saved: CarryOverDto) => void | Promise<void>;
}

/**
 * What a new text would do to the claims, and the function that saves it. `conflict` is the number of the revision that
 * somebody else saved in the meantime. `carryOnto` makes that revision the base and asks again.
 */
export function useCarryOver({ articleId, baseRevision, input, onSaved }: CarryOverTask) {
  const queryClient = useQueryClient();
  const [rebasedOn, setRebasedOn] = useState<number | null>(null);
  const keyOf = useRepeatKey();
  const revision = Math.max(baseRevision, rebasedOn ?? 0);
  // Edits are valid only from the base on which they were made.
  const sent: RevisionInput = revision === baseRevision && rebasedOn === null ? input : withoutEdits(input);

  const base = useRevision(articleId, revision);
  const preview = useQuery({
    queryKey: queryKeys.carryOverPreview(articleId, revision, JSON.stringify(sent)),
    queryFn: ({ signal }) =>
      callApi('createRevision', {
        params: { id: articleId },
        query: { dryRun: 'true' },
        body: { ...sent, baseRevision: revision },
        signal,
      }),
    // The claims may have changed by the next visit, and the text is long, so nothing is cached.
    gcTime: 0,
  });
  const save = useMutation({
    mutationFn: (decisions: NonNullable<CreateRevisionBody['decisions']>) => {
      const body = { ...sent, baseRevision: revision, decisions };
      return callApi('createRevision', { params: { id: articleId }, body, idempotencyKey: keyOf(body) });
    },
    async onSuccess(saved) {
      await queryClient.invalidateQueries({ queryKey: queryKeys.revisions(articleId) });
      await queryClient.invalidateQueries({ queryKey: ['articles'] });
      await onSaved(saved);
    },
    onError(error) {
      // Somebody changed a claim while it was being answered. The claims are loaded again, to be answered as they are
      // now.
      if (isOutdatedAnswer(error)) void preview.refetch();
    },
  });

  return {
    revision,
    base,
    preview,
    save,
    conflict: conflictOf(preview.error) ?? conflictOf(save.error),
    carryOnto(newer: number) {
      save.reset();
      setRebasedOn(newer);
    },
  };
}

/** The number of the conflicting revision, as the refusal names it. */
function conflictOf(error: unknown): number | null {
  if (!(error instanceof ApiProblem) || error.code !== 'version_conflict') return null;
  const { current } = error;
  return current instanceof Object && 'revision' in current ? Number(current.revision) : null;
}

/** Whether the error says that an answer no longer fits its claim. */
export function isOutdatedAnswer(error: unknown): boolean {
  return error instanceof ApiProblem && error.errors.some(({ field }) => field.startsWith('decisions.'));
}
