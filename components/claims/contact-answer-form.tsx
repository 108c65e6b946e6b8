'use client';

import { Button, Textarea } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { InstantInput } from '@/components/ui/instant-input';
import { useCardForms } from '@/components/workspace/card-forms';
import { useWorkspace } from '@/components/workspace/workspace-context';
import type { ClaimDto } from '@/lib/contracts/claims';
import type { ContactDto } from '@/lib/contracts/contacts';
import { focusCardField } from './focus-card-field';
import classes from './source-form.module.css';
import { useContactSend } from './use-contact-send';
import { useFormDraft } from './use-form-draft';
import { useSendKey } from './use-send-key';

interface ContactAnswerFormProps {
  claim: ClaimDto;
  contact: ContactDto;
}

/** The exact words of an answer, and when they came. What is typed is kept until it is noted. */
export function ContactAnswerForm({ claim, contact }: ContactAnswerFormProps) {
  const { commands } = useWorkspace();
  const { closeForm } = useCardForms();
  const { form, change, drop } = useFormDraft<{ answer: string; answeredAt: string | null }>(
    `answer/${claim.id}/${contact.id}`,
    { answer: contact.answer ?? '', answeredAt: contact.answeredAt },
  );
  const { isSending, faults, send } = useContactSend();
  const [isAsked, setAsked] = useState(false);
  const formRef = useRef<HTMLFormElement>(null);
  const fieldRef = useRef<HTMLTextAreaElement>(null);
  useEffect(() => fieldRef.current?.focus(), []);
  const isEmpty = form.answer.trim() === '';

  async function submit(): Promise<void> {
    setAsked(true);
    if (isEmpty) return fieldRef.current?.focus();
    const isDone = await send(() =>
      commands.updateContact(claim.id, contact.id, {
        outcome: 'answered',
        answer: form.answer,
        answeredAt: form.answeredAt,
      }),
    );
    if (!isDone) return;
    drop();
    closeForm();
    focusCardField('add-contact');
  }
  useSendKey(formRef, () => void submit());

  return (
    <form
      ref={formRef}
      className={classes.form}
      aria-label={`Answer of ${contact.person}`}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Textarea
        ref={fieldRef}
        label="The answer, word for word"
        autosize
        minRows={3}
        maxRows={12}
        dir="auto"
        value={form.answer}
        error={isAsked && isEmpty ? 'Note the words of the answer.' : faults.answer}
        onChange={(event) => change({ answer: event.currentTarget.value })}
      />
      <InstantInput
        label="Answered"
        placeholder="Now"
        value={form.answeredAt}
        error={faults.answeredAt}
        onChange={(answeredAt) => change({ answeredAt })}
      />
      <div className={classes.buttons}>
        <Button type="submit" size="xs" loading={isSending}>
          Note the answer
        </Button>
        <Button variant="subtle" color="gray" size="xs" onClick={closeForm}>
          Close
        </Button>
      </div>
    </form>
  );
}
