'use client';

import { useState } from 'react';
import { useShellPerson } from '@/components/shell/person/shell-person-context';
import type { ChangeChoice, IntakeDto } from '@/lib/contracts/intakes';
import { createDraftStore } from '@/lib/client/drafts/draft-store';
import { useKeptForm } from '@/lib/client/drafts/use-kept-form';
import type { TextFormat } from './text-format';

/** A new text that is not saved yet. */
export interface ReviseDraft {
  text: string;
  fileName: string | null;
  format: TextFormat;
  /** The file from which the server read the text, as long as nobody has changed a letter. */
  file: ReadFile | null;
  /** The revision that was current when the text was begun; null while there is no text. */
  baseRevision: number | null;
}

/** A file as it was read, and the choice that was made about its tracked changes. */
export interface ReadFile {
  intake: IntakeDto;
  choice: ChangeChoice | null;
}

const emptyReviseDraft: ReviseDraft = {
  text: '',
  fileName: null,
  format: 'text',
  file: null,
  baseRevision: null,
};

/** The new text of an article, kept in the browser as it is typed. */
export function useReviseDraft(articleId: string, currentRevision: number) {
  const { memberId } = useShellPerson();
  const [drafts] = useState(() => createDraftStore(memberId, articleId));
  const { form, isLoaded, change, drop } = useKeptForm(drafts, 'revise', emptyReviseDraft);
  return {
    draft: form,
    isLoaded,
    drop,
    change(part: Partial<ReviseDraft>): void {
      change((draft) => {
        const next = { ...draft, ...part };
        if (next.text.trim() === '') return { ...next, baseRevision: null };
        // A text that was begun on an older revision keeps that base. The difference is then shown and not overwritten.
        return { ...next, baseRevision: next.baseRevision ?? currentRevision };
      });
    },
  };
}
