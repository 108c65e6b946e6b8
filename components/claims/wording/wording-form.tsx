'use client';

import { Button, Group, Stack, Textarea } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useCardForms } from '@/components/claim-session/card-forms';
import { useWorkspace } from '@/components/claim-session/workspace-context';
import type { ClaimDto } from '@/lib/contracts/claims';
import { maxWordingLength } from '@/lib/domain/text/fields/wording-length';
import { focusCard } from '@/components/claim-session/focus-card-field';
import { useFormDraft } from '@/components/claim-session/use-form-draft';
import { LaterWordDiff } from '@/components/history/later-word-diff';
import formClasses from '../parts/card-form.module.css';
import classes from './wording-section.module.css';

/**
 * Suggests other words for the claim, and shows the difference while they are typed. The typed text is kept until it is
 * sent.
 */
export function WordingForm({ claim }: { claim: ClaimDto }) {
  const { commands } = useWorkspace();
  const { closeForm } = useCardForms();
  const { quote } = claim.anchor;
  const open = claim.wording?.state === 'proposed' ? claim.wording : null;
  const { form, change, drop } = useFormDraft(`wording/${claim.id}`, {
    text: open?.text ?? quote,
    note: open?.note ?? '',
  });
  const [isAsked, setAsked] = useState(false);
  const [isSending, setSending] = useState(false);
  const fieldRef = useRef<HTMLTextAreaElement>(null);
  useEffect(() => fieldRef.current?.focus(), []);
  // A suggestion is part of one paragraph, so a pasted line end becomes a space.
  const text = form.text.replace(/\s*[\r\n]+\s*/g, ' ').trim();
  const fault =
    text === '' ? 'Write the words.' : text === quote.trim() ? 'The article says this already.' : null;

  async function submit(): Promise<void> {
    setAsked(true);
    if (fault !== null) return fieldRef.current?.focus();
    setSending(true);
    const isDone = await commands.setWording(claim.id, { text, note: form.note.trim() || null });
    setSending(false);
    if (!isDone) return;
    drop();
    closeForm();
    focusCard();
  }
  function handleKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    void submit();
  }

  return (
    <Stack
      component="form"
      gap={12}
      className={formClasses.form}
      aria-label="Suggest other words"
      onKeyDown={handleKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Textarea
        ref={fieldRef}
        label="The words as they should be"
        description="In place of the marked words; the article changes only when the suggestion is taken over."
        autosize
        minRows={2}
        maxRows={10}
        maxLength={maxWordingLength}
        dir="auto"
        value={form.text}
        error={isAsked && fault !== null ? fault : undefined}
        onChange={(event) => change({ text: event.currentTarget.value })}
      />
      {text !== '' && text !== quote && (
        <p className={classes.words} aria-label="Difference">
          <LaterWordDiff before={quote} after={text} />
        </p>
      )}
      <Textarea
        label="Note for the writer"
        description="Stays in the newsroom."
        autosize
        minRows={1}
        maxRows={6}
        maxLength={2000}
        dir="auto"
        value={form.note}
        onChange={(event) => change({ note: event.currentTarget.value })}
      />
      <Group wrap="nowrap">
        <Button type="submit" size="xs" loading={isSending}>
          {open ? 'Save the suggestion' : 'Suggest'}
        </Button>
        <Button variant="subtle" color="gray" size="xs" onClick={closeForm}>
          Close
        </Button>
      </Group>
    </Stack>
  );
}
