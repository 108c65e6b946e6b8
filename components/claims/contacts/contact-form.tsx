'use client';

import { Select, Textarea, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { ConfidentialField } from '@/components/evidence/confidential-field';
import { InstantInput } from '@/components/ui/time/instant-input';
import { useCardForms } from '@/components/claim-session/card-forms';
import { useWorkspace } from '@/components/claim-session/workspace-context';
import type { ClaimDto } from '@/lib/contracts/claims';
import type { ContactDto } from '@/lib/contracts/contacts';
import { contactChannelWords } from '@/lib/domain/claim-words';
import { contactChannels } from '@/lib/domain/vocabulary';
import { focusCardField } from '@/components/claim-session/focus-card-field';
import { useFormDraft } from '@/components/claim-session/use-form-draft';
import { CardForm } from '../parts/card-form';
import classes from '../sources/source-form.module.css';
import { fieldsOfContact, readContact, readNewContact } from './contact-fields';
import { useContactSend } from './use-contact-send';

interface ContactFormProps {
  claim: ClaimDto;
  /** Null for a new one. */
  contact: ContactDto | null;
}

/** Who was asked, how, when and what. The typed text is kept until it is noted. */
export function ContactForm({ claim, contact }: ContactFormProps) {
  const { session, commands } = useWorkspace();
  const { closeForm } = useCardForms();
  const { form, change, drop } = useFormDraft(
    `contact/${claim.id}/${contact?.id ?? 'new'}`,
    fieldsOfContact(contact),
  );
  const { isSending, faults, send } = useContactSend();
  const [isAsked, setAsked] = useState(false);
  const firstRef = useRef<HTMLInputElement>(null);
  useEffect(() => firstRef.current?.focus(), []);
  const isNameless = form.person.trim() === '';

  async function submit(): Promise<void> {
    setAsked(true);
    if (isNameless) return firstRef.current?.focus();
    const now = new Date().toISOString();
    const isDone = await send(() =>
      contact
        ? commands.updateContact(claim.id, contact.id, readContact(form, contact.askedAt))
        : commands.logContact(claim.id, readNewContact(form, now)),
    );
    if (!isDone) return;
    drop();
    closeForm();
    focusCardField('add-contact');
  }

  return (
    <CardForm
      label={contact ? `Contact with ${contact.person}` : 'New contact'}
      send={contact ? 'Save contact' : 'Note contact'}
      isSending={isSending}
      onSend={submit}
    >
      <TextInput
        ref={firstRef}
        label="Who was asked"
        placeholder="Name and office of the person"
        withAsterisk
        dir="auto"
        maxLength={300}
        value={form.person}
        error={isAsked && isNameless ? 'Say who was asked.' : faults.person}
        onChange={(event) => change({ person: event.currentTarget.value })}
      />
      <div className={classes.pair}>
        <Select
          label="How"
          allowDeselect={false}
          data={contactChannels.map((channel) => ({ value: channel, label: contactChannelWords[channel] }))}
          value={form.channel}
          onChange={(channel) => channel !== null && change({ channel })}
        />
        <InstantInput
          label="When"
          placeholder="Now"
          value={form.askedAt}
          error={faults.askedAt}
          onChange={(askedAt) => change({ askedAt })}
        />
      </div>
      <Textarea
        label="Question"
        autosize
        minRows={2}
        maxRows={8}
        dir="auto"
        value={form.question}
        error={faults.question}
        onChange={(event) => change({ question: event.currentTarget.value })}
      />
      {contact === null && (
        <ConfidentialField
          what="contact"
          memberId={session.member.id}
          isConfidential={form.confidential}
          readerIds={form.readerIds}
          onChange={change}
        />
      )}
    </CardForm>
  );
}
