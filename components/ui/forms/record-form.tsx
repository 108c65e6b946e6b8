'use client';

import { Button, Group, Stack } from '@mantine/core';
import { type FormEvent, type ReactNode, useRef } from 'react';
import { ErrorNotice } from '../notices/error-notice';
import { KeyCaps } from '../keys/key-caps';
import { useSendKey } from '../keys/use-send-key';
import { ReasonButton } from './reason-button';
import type { RecordEditor } from './use-record-editor';

interface RecordFormProps {
  label: string;
  editing: Pick<RecordEditor, 'isChanged' | 'isStale' | 'isSaving' | 'error' | 'save' | 'discard'>;
  /** Why it cannot be saved, in words. */
  fault: string | null;
  /** Shown while somebody else has saved first. */
  conflict: ReactNode;
  /** What a failed save means. */
  failure: string;
  children: ReactNode;
}

/** The form of a stored record: its fields, the result of saving, and the buttons to save or to discard. */
export function RecordForm({ label, editing, fault, conflict, failure, children }: RecordFormProps) {
  const { isChanged, isStale, isSaving } = editing;
  const formRef = useRef<HTMLFormElement>(null);
  const disabledReason = !isChanged
    ? 'Nothing has changed.'
    : (fault ?? (isStale ? 'Choose between the two first, above.' : null));
  const send = () => {
    if (disabledReason === null && !isSaving) editing.save();
  };
  useSendKey(formRef, send);

  return (
    <form
      ref={formRef}
      noValidate
      aria-label={label}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        send();
      }}
    >
      <Stack gap="var(--space-3)">
        {isStale && conflict}
        {children}
        {editing.error && <ErrorNotice error={editing.error} title={failure} />}
        <Group>
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
        </Group>
      </Stack>
    </form>
  );
}
