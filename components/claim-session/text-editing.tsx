'use client';

import { type ReactNode, useEffect, useMemo, useState } from 'react';
import type { RevisionInput } from '@/lib/client/revisions/revision-input';
import type { TextEdit } from '@/lib/domain/text/offsets/text-edits';
import type { DocumentNode } from '@/lib/domain/text/document/document';
import { createRequiredContext } from '@/lib/client/required-context';
import { useWorkspace } from './workspace-context';

/** A text that is being written, as it is kept in this browser. */
export interface TextDraft {
  baseRevision: number;
  document: DocumentNode;
  /** From the base to the document; null once the text was carried onto another base. */
  edits: readonly TextEdit[] | null;
}

/** The name under which the draft is kept. */
export const textDraftName = 'text-edit';

interface TextEditingControl {
  /** Set while the text is being written. Holds the draft that an earlier page left, if there is one. */
  editing: { draft: TextDraft | null } | null;
  /** The written text while its claims are reviewed. The review takes the whole width. */
  review: RevisionInput | null;
  startEditing: () => void;
  setReview: (review: RevisionInput | null) => void;
  endEditing: () => void;
}

const context = createRequiredContext<TextEditingControl>('TextEditingProvider');

/** Provides the state of writing the text. A draft that an earlier page left unsaved is opened at once. */
export function TextEditingProvider({ children }: { children: ReactNode }) {
  const { article, session } = useWorkspace();
  const [editing, setEditing] = useState<TextEditingControl['editing']>(null);
  const [review, setReview] = useState<RevisionInput | null>(null);
  const mayEdit = article.canEdit.allowed;

  useEffect(() => {
    if (!mayEdit) return;
    session.drafts.loadForm<TextDraft>(textDraftName).then(
      (draft) => draft && setEditing((known) => known ?? { draft }),
      () => undefined,
    );
  }, [mayEdit, session]);

  const value = useMemo(
    () => ({
      editing,
      review,
      setReview,
      startEditing: () => mayEdit && setEditing((known) => known ?? { draft: null }),
      endEditing() {
        setEditing(null);
        setReview(null);
      },
    }),
    [editing, review, mayEdit],
  );
  return <context.Provider value={value}>{children}</context.Provider>;
}

/** Whether the text is being written, and the functions that begin and end that. */
export const useTextEditing = context.useValue;
