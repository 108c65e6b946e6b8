'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useShellPerson } from '@/components/shell/shell-person-context';
import { showDone } from '@/components/ui/toast';
import { useLeaveWarning } from '@/components/ui/use-leave-warning';
import { callApi } from '@/lib/client/api/api';
import { ApiProblem } from '@/lib/client/api/api-problem';
import { queryKeys } from '@/lib/client/claims/query-keys';
import { createDraftStore } from '@/lib/client/drafts/draft-store';
import { useKeptForm } from '@/lib/client/drafts/use-kept-form';
import type { LibrarySourceDto } from '@/lib/contracts/sources';
import {
  bodyOfChanges,
  changesBetween,
  draftOfSource,
  type SourceChanges,
  type SourceDraft,
} from './source-draft';

/** What was changed and not saved, over which version of the source. */
interface KeptChanges {
  version: number | null;
  changes: SourceChanges;
}

const nothingKept: KeptChanges = { version: null, changes: {} };

/**
 * A source while it is edited. What is typed is kept in this browser until it is saved or dropped; what somebody else saved
 * meanwhile is never overwritten before a person said so.
 */
export function useSourceEditor(first: LibrarySourceDto) {
  const { memberId } = useShellPerson();
  const queryClient = useQueryClient();
  const [drafts] = useState(() => createDraftStore(memberId, `source-${first.id}`));
  const { form: kept, isLoaded, isKept, change, drop } = useKeptForm(drafts, 'edit', nothingKept);
  const [saved, setSaved] = useState(first);
  const base = draftOfSource(saved, memberId);
  const draft: SourceDraft = { ...base, ...kept.changes };
  const changes = changesBetween(base, draft);
  const isChanged = Object.keys(changes).length > 0;
  useLeaveWarning(isChanged && !isKept);

  const forget = () => {
    change(() => nothingKept);
    void drop();
  };
  const mutation = useMutation({
    mutationFn: () =>
      callApi('updateLibrarySource', {
        params: { id: saved.id },
        body: bodyOfChanges(changes),
        ifMatch: saved.version,
      }),
    onSuccess: (source) => {
      setSaved(source);
      forget();
      showDone('Source saved');
      queryClient.setQueryData(queryKeys.source(source.id), source);
      void queryClient.invalidateQueries({ queryKey: queryKeys.sources() });
      void queryClient.invalidateQueries({ queryKey: queryKeys.claims() });
    },
    onError: (error) => {
      // The changes stay over the version that they were made over: that is what makes them a conflict from now on.
      if (isConflict(error)) setSaved(error.current as LibrarySourceDto);
    },
  });
  const problem = mutation.error instanceof ApiProblem ? mutation.error : null;
  return {
    saved,
    draft,
    base,
    changes,
    isChanged,
    isLoaded,
    /** Somebody saved the source after these changes were begun. */
    isStale: isChanged && kept.version !== null && kept.version !== saved.version,
    isSaving: mutation.isPending,
    error: isConflict(mutation.error) || (problem?.errors.length ?? 0) > 0 ? null : mutation.error,
    messageFor: (field: keyof SourceDraft) => problem?.messageFor(field),
    edit: (part: SourceChanges) =>
      change(({ version, changes: before }) => {
        const next = changesBetween(base, { ...base, ...before, ...part });
        return Object.keys(next).length === 0
          ? nothingKept
          : { version: version ?? saved.version, changes: next };
      }),
    save: () => mutation.mutate(),
    discard: () => {
      mutation.reset();
      forget();
    },
  };
}

export type SourceEditing = ReturnType<typeof useSourceEditor>;

function isConflict(error: unknown): error is ApiProblem {
  return error instanceof ApiProblem && error.code === 'version_conflict';
}
