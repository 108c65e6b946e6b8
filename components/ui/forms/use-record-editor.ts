'use client';

import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiProblem } from '@/lib/client/api/api-problem';
import { changesBetween } from '@/lib/client/drafts/changes-between';
import { createDraftStore } from '@/lib/client/drafts/draft-store';
import { useKeptForm } from '@/lib/client/drafts/use-kept-form';
import { useLeaveWarning } from './use-leave-warning';

/** The unsaved changes, and the version of the record on which they were made. */
interface KeptChanges<Draft> {
  version: number | null;
  changes: Partial<Draft>;
}

interface RecordEditing<Saved extends { version: number }, Draft> {
  /** As it was when the page was made. */
  first: Saved;
  /** The owner of the changes. On a shared machine nobody finds another person’s. */
  memberId: string;
  /** The name under which unsaved changes are kept in this browser. */
  scope: string;
  draftOf: (saved: Saved) => Draft;
  send: (saved: Saved, changes: Partial<Draft>) => Promise<Saved>;
  onSaved: (saved: Saved) => void;
}

const nothingKept = { version: null, changes: {} };

/**
 * A stored record in a form. Typed values are kept in this browser until they are saved or dropped. If somebody else
 * has saved meanwhile, that is not overwritten before the person says so.
 */
export function useRecordEditor<Saved extends { version: number }, Draft extends object>({
  first,
  memberId,
  scope,
  draftOf,
  send,
  onSaved,
}: RecordEditing<Saved, Draft>) {
  const [drafts] = useState(() => createDraftStore(memberId, scope));
  const form = useKeptForm<KeptChanges<Draft>>(drafts, 'edit', nothingKept);
  const { form: kept, isLoaded, isKept, change, drop } = form;
  const [saved, setSaved] = useState(first);
  const base = draftOf(saved);
  const draft: Draft = { ...base, ...kept.changes };
  const changes = changesBetween(base, draft);
  const isChanged = Object.keys(changes).length > 0;
  useLeaveWarning(isChanged && !isKept);

  const forget = () => {
    change(() => nothingKept);
    void drop();
  };
  /** Values that were typed while these were being sent stay, on top of what is saved now. */
  const settle = (record: Saved, sent: Partial<Draft>) => {
    let isLeft = false;
    change((now) => {
      const left = changesBetween({ ...base, ...sent }, { ...base, ...now.changes });
      isLeft = Object.keys(left).length > 0;
      return isLeft ? { version: record.version, changes: left } : nothingKept;
    });
    if (!isLeft) void drop();
  };
  const mutation = useMutation({
    mutationFn: (sent: Partial<Draft>) => send(saved, sent),
    onSuccess: (record, sent) => {
      setSaved(record);
      settle(record, sent);
      onSaved(record);
    },
    onError: (error) => {
      // The changes keep the version on which they were made. This makes them a conflict from now on.
      if (isConflict(error)) setSaved(error.current as Saved);
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
    /** Whether somebody saved the record after these changes were begun. */
    isStale: isChanged && kept.version !== null && kept.version !== saved.version,
    isSaving: mutation.isPending,
    error: isConflict(mutation.error) || (problem?.errors.length ?? 0) > 0 ? null : mutation.error,
    messageFor: (field: keyof Draft & string) => problem?.messageFor(field),
    edit: (part: Partial<Draft>) =>
      change(({ version, changes: before }) => {
        const next = changesBetween(base, { ...base, ...before, ...part });
        return Object.keys(next).length === 0
          ? nothingKept
          : { version: version ?? saved.version, changes: next };
      }),
    save: () => mutation.mutate(changes),
    discard: () => {
      mutation.reset();
      forget();
    },
  };
}

/** An editor of any record. */
export type RecordEditor = ReturnType<typeof useRecordEditor>;

function isConflict(error: unknown): error is ApiProblem {
  return error instanceof ApiProblem && error.code === 'version_conflict';
}
