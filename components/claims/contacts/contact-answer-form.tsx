'use client';

import { Textarea } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { InstantInput } from '@/components/ui/time/instant-input';
import { useCardForms } from '@/components/claim-session/card-forms';
import { useWorkspace } from '@/components/claim-session/workspace-context';
import type { ClaimDto } from '@/lib/contracts/claims';
import type { ContactDto } from '@/lib/contracts/contacts';
import { focusCardField } from '@/components/claim-session/focus-card-field';
import { useFormDraft } from '@/components/claim-session/use-form-draft';
import { CardForm } from '../parts/card-form';
import { useContactSend } from './use-contact-send';

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

  return (
    <CardForm
      label={`Answer of ${contact.person}`}
      send="Note the answer"
      isSending={isSending}
      onSend={submit}
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
    </CardForm>
  );
}
