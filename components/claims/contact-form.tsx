'use client';

import { Button, Select, Textarea, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { ConfidentialField } from '@/components/evidence/confidential-field';
import { InstantInput } from '@/components/ui/instant-input';
import { useCardForms } from '@/components/workspace/card-forms';
import { useWorkspace } from '@/components/workspace/workspace-context';
import type { ClaimDto } from '@/lib/contracts/claims';
import type { ContactDto } from '@/lib/contracts/contacts';
import { contactChannelWords } from '@/lib/domain/claim-words';
import { contactChannels } from '@/lib/domain/vocabulary';
import { fieldsOfContact, readContact, readNewContact } from './contact-fields';
import { focusCardField } from './focus-card-field';
import classes from './source-form.module.css';
import { useContactSend } from './use-contact-send';
import { useFormDraft } from './use-form-draft';
import { useSendKey } from './use-send-key';

interface ContactFormProps {
  claim: ClaimDto;
  /** Null for a new one. */
  contact: ContactDto | null;
}

/** Whom one asked, how, when and what. What is typed is kept until it is noted. */
export function ContactForm({ claim, contact }: ContactFormProps) {
  const { session, commands } = useWorkspace();
  const { closeForm } = useCardForms();
  const { form, change, drop } = useFormDraft(
    `contact/${claim.id}/${contact?.id ?? 'new'}`,
    fieldsOfContact(contact),
  );
  const { isSending, faults, send } = useContactSend();
  const [isAsked, setAsked] = useState(false);
  const formRef = useRef<HTMLFormElement>(null);
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
  useSendKey(formRef, () => void submit());

  return (
    <form
      ref={formRef}
      className={classes.form}
      aria-label={contact ? `Contact with ${contact.person}` : 'New contact'}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
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
      <div className={classes.buttons}>
        <Button type="submit" size="xs" loading={isSending}>
          {contact ? 'Save contact' : 'Note contact'}
        </Button>
        <Button variant="subtle" color="gray" size="xs" onClick={closeForm}>
          Close
        </Button>
      </div>
    </form>
  );
}
