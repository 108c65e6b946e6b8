'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { showDone, showProblem } from '@/components/ui/notices/toast';
import { useLeaveWarning } from '@/components/ui/forms/use-leave-warning';
import type { TextEditorHandle } from '@/lib/client/editor/create-text-editor';
import { checkedEdits } from '@/lib/client/editor/writing/edit-session';
import type { RevisionInput } from '@/lib/client/revisions/revision-input';
import { saveText } from '@/lib/client/revisions/save-text';
import type { CarryOverDto } from '@/lib/contracts/revisions';
import { type TextDraft, textDraftName, useTextEditing } from '@/components/claim-session/text-editing';
import { useWorkspace } from '@/components/claim-session/workspace-context';

/** In milliseconds after the last key. A crash loses only what was typed within this time. */
const keepMs = 300;

/** The revision on which a text is based, and whether its edits still count from there. */
interface TextBase {
  revision: number;
  hasEdits: boolean;
}

/** Keeps, saves and discards the text that is being written. It starts from what an earlier page left. */
export function useTextSave(draft: TextDraft | null) {
  const { article, session, text: sessionText, showRevision } = useWorkspace();
  const { review, setReview, endEditing } = useTextEditing();
  const handleRef = useRef<TextEditorHandle | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [base, setBase] = useState<TextBase>({
    revision: draft?.baseRevision ?? session.revision,
    hasEdits: draft?.edits !== null,
  });
  const isOnThisText = base.hasEdits && base.revision === session.revision;
  const [isDirty, setDirty] = useState(draft !== null);
  const [isSaving, setSaving] = useState(false);

  function keep({ revision, hasEdits }: TextBase = base): void {
    const written = handleRef.current?.read();
    if (!written) return;
    const kept: TextDraft = {
      baseRevision: revision,
      document: written.document,
      edits: hasEdits ? written.edits : null,
    };
    session.drafts.keepForm(textDraftName, kept).catch(() => undefined);
  }
  /** Sets a newer revision as the base. Edits of the former base are not valid for it. */
  function rebase(revision: number): void {
    const rebased = { revision, hasEdits: false };
    setBase(rebased);
    keep(rebased);
  }
  const setHandle = useCallback((handle: TextEditorHandle | null) => {
    handleRef.current = handle;
  }, []);
  function noteChange(): void {
    setDirty(true);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => keep(), keepMs);
  }
  async function forget(): Promise<void> {
    clearTimeout(timer.current);
    await session.drafts.dropForm(textDraftName).catch(() => undefined);
  }
  async function discard(): Promise<void> {
    await forget();
    endEditing();
  }
  async function finish({ revision, carryOver }: CarryOverDto): Promise<void> {
    await forget();
    showDone(`Saved as revision ${revision.number}${review === null ? describeStay(carryOver.length) : '.'}`);
    endEditing();
    showRevision(revision.number);
  }
  async function save(): Promise<void> {
    const written = handleRef.current?.read();
    if (!written || isSaving) return;
    const { document, text } = written;
    const edits = isOnThisText ? checkedEdits(sessionText, written.edits, text) : null;
    const input: RevisionInput = {
      document: { ...document },
      ...(edits && {
        edits: edits.map(({ startOffset, endOffset, insert }) => ({
          start: startOffset,
          end: endOffset,
          insert,
        })),
      }),
    };
    keep();
    setSaving(true);
    try {
      const saved = await saveText(article.id, base.revision, input);
      if (saved.kind === 'saved') await finish(saved.carried);
      else if (saved.kind === 'asks') setReview(input);
      else {
        showDone('Nothing has changed.');
        await discard();
      }
    } catch (error) {
      showProblem(error, 'The text is not saved yet');
    } finally {
      setSaving(false);
    }
  }

  useLeaveWarning(isDirty);
  useEffect(() => () => clearTimeout(timer.current), []);

  return {
    baseRevision: base.revision,
    isOnThisText,
    isDirty,
    isSaving,
    setHandle,
    noteChange,
    rebase,
    save,
    finish,
    discard,
  };
}

/** Says that all claims keep their words, for a text that was saved without a question. */
function describeStay(count: number): string {
  if (count === 0) return '.';
  return count === 1 ? ': the claim stays with its words.' : `: all ${count} claims stay with their words.`;
}
