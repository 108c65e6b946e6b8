'use client';

import { Button, Stack } from '@mantine/core';
import { MessageCircleQuestion } from 'lucide-react';
import { createLaterPart } from '@/components/ui/page/later-part';
import { KeyCaps } from '@/components/ui/keys/key-caps';
import { useCardForms } from '@/components/claim-session/card-forms';
import type { ClaimDto } from '@/lib/contracts/claims';
import sectionClasses from '../parts/card-section.module.css';
import sourceClasses from '../sources/source-item.module.css';
import { ContactItem } from './contact-item';

const ContactForm = createLaterPart(async () => (await import('./contact-form')).ContactForm, 300);
const ContactAnswerForm = createLaterPart(
  async () => (await import('./contact-answer-form')).ContactAnswerForm,
  240,
);

/** Who was asked about the claim, and what came of it. */
export function ContactSection({ claim }: { claim: ClaimDto }) {
  const { form, openForm } = useCardForms();
  const { id: claimId, contacts, abilities } = claim;
  const isOpen = (contactId: string | null) =>
    form?.claimId === claimId && form.kind === 'contact' && form.contactId === contactId;
  const isAnswering = (contactId: string) =>
    form?.claimId === claimId && form.kind === 'contact_answer' && form.contactId === contactId;
  if (!abilities.editContacts.allowed && contacts.length === 0) return null;

  return (
    <section aria-labelledby="card-contacts" data-field="contacts">
      <h3 id="card-contacts" className={sectionClasses.label}>
        Asked {contacts.length > 0 && <span className={sectionClasses.count}>{contacts.length}</span>}
      </h3>
      <Stack component="ol" gap={10} className={sourceClasses.list}>
        {contacts.map((contact) => (
          <li key={contact.id}>
            {isOpen(contact.id) ? (
              <ContactForm claim={claim} contact={contact} />
            ) : isAnswering(contact.id) ? (
              <ContactAnswerForm claim={claim} contact={contact} />
            ) : (
              <ContactItem claim={claim} contact={contact} />
            )}
          </li>
        ))}
      </Stack>
      {isOpen(null) ? (
        <ContactForm claim={claim} contact={null} />
      ) : (
        abilities.editContacts.allowed && (
          <Button
            variant="default"
            size="xs"
            data-field="add-contact"
            leftSection={<MessageCircleQuestion size={15} aria-hidden />}
            rightSection={<KeyCaps id="logContact" />}
            onClick={() => openForm({ claimId, kind: 'contact', contactId: null })}
          >
            Somebody was asked
          </Button>
        )
      )}
    </section>
  );
}
