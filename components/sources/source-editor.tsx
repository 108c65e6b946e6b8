'use client';

import { Button } from '@mantine/core';
import { type FormEvent, useRef } from 'react';
import { useSendKey } from '@/components/claims/use-send-key';
import { ErrorNotice } from '@/components/ui/error-notice';
import { KeyCaps } from '@/components/ui/key-caps';
import { ReasonButton } from '@/components/ui/reason-button';
import type { LibrarySourceDto } from '@/lib/contracts/sources';
import { FallingApprovals } from './falling-approvals';
import { SourceConflict } from './source-conflict';
import { SourceDescriptionFields } from './source-description-fields';
import type { SourceChanges } from './source-draft';
import classes from './source-editor.module.css';
import { SourceWeighingFields } from './source-weighing-fields';
import { useSourceEditor } from './use-source-editor';

/** Changes what a source says of itself and how it is weighed, for every claim that cites it. */
export function SourceEditor({ source }: { source: LibrarySourceDto }) {
  const editing = useSourceEditor(source);
  const { draft, changes, isChanged, isStale, isSaving } = editing;
  const formRef = useRef<HTMLFormElement>(null);
  const changed = changedWords(changes);

  const disabledReason = !isChanged
    ? 'Nothing has changed.'
    : draft.title.trim() === ''
      ? 'A source needs a title.'
      : isStale
        ? 'Choose between the two first, above.'
        : null;
  const send = () => {
    if (disabledReason === null && !isSaving) editing.save();
  };
  useSendKey(formRef, send);

  return (
    <form
      ref={formRef}
      noValidate
      className={classes.form}
      aria-label="Edit the source"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        send();
      }}
    >
      {isStale && (
        <SourceConflict
          theirs={editing.base}
          mine={changes}
          onTakeTheirs={editing.discard}
          onSaveMine={editing.save}
        />
      )}
      <SourceDescriptionFields {...editing} />
      <SourceWeighingFields {...editing} />
      {changed && <FallingApprovals uses={editing.saved.uses} changed={changed} />}
      {editing.error && <ErrorNotice error={editing.error} title="The source was not saved" />}
      <div className={classes.actions}>
        <ReasonButton
          type="submit"
          loading={isSaving}
          disabledReason={disabledReason}
          rightSection={<KeyCaps id="sendForm" decorative />}
        >
          Save
        </ReasonButton>
        {isChanged && (
          <Button variant="subtle" color="gray" onClick={editing.discard}>
            Discard
          </Button>
        )}
      </div>
    </form>
  );
}

function changedWords({ title, url }: SourceChanges): 'title' | 'address' | 'title and address' | null {
  if (title !== undefined) return url === undefined ? 'title' : 'title and address';
  return url === undefined ? null : 'address';
}
