'use client';

import { ActionIcon, Button, Group } from '@mantine/core';
import { Pencil, Trash2 } from 'lucide-react';
import { useCardForms } from '@/components/claim-session/card-forms';
import { useWorkspace } from '@/components/claim-session/workspace-context';
import type { ClaimDto } from '@/lib/contracts/claims';
import type { ContactDto } from '@/lib/contracts/contacts';
import { sourceFromAnswer } from './contact-fields';
import { ContactView } from './contact-view';
import classes from './contact-view.module.css';

interface ContactItemProps {
  claim: ClaimDto;
  contact: ContactDto;
}

/** A contact in the card: note what came of it, and make a source of the answer. */
export function ContactItem({ claim, contact }: ContactItemProps) {
  const { commands } = useWorkspace();
  const { openForm } = useCardForms();
  const { id: contactId, person, outcome, sourceId } = contact;
  const { id: claimId, abilities, sources } = claim;
  const mayChange = abilities.editContacts.allowed && !contact.withheld;
  const number = sources.findIndex((source) => source.sourceId === sourceId) + 1;
  const answer = () => openForm({ claimId, kind: 'contact_answer', contactId });
  return (
    <ContactView
      contact={contact}
      tools={
        mayChange && (
          <span className={classes.tools}>
            <ActionIcon
              size="md"
              aria-label={`Edit the contact with ${person}`}
              onClick={() =>
                outcome === 'answered' ? answer() : openForm({ claimId, kind: 'contact', contactId })
              }
            >
              <Pencil size={15} aria-hidden />
            </ActionIcon>
            <ActionIcon
              size="md"
              aria-label={`Remove the contact with ${person}`}
              onClick={() => void commands.removeContact(claimId, contactId)}
            >
              <Trash2 size={15} aria-hidden />
            </ActionIcon>
          </span>
        )
      }
    >
      {sourceId !== null && number > 0 && <div className={classes.when}>The answer is source {number}.</div>}
      {mayChange && (
        <Group component="span" gap={6} align="stretch" mt={6}>
          {outcome === 'waiting' && (
            <Button size="compact-sm" variant="default" onClick={answer}>
              Note the answer
            </Button>
          )}
          {outcome === 'waiting' && (
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => void commands.updateContact(claimId, contactId, { outcome: 'no_answer' })}
            >
              No answer came
            </Button>
          )}
          {outcome === 'no_answer' && (
            <Button size="compact-sm" variant="default" onClick={answer}>
              An answer came after all
            </Button>
          )}
          {outcome === 'answered' && sourceId === null && abilities.editSources.allowed && (
            <Button
              size="compact-sm"
              variant="default"
              onClick={() =>
                openForm({ claimId, kind: 'source', sourceId: null, prefill: sourceFromAnswer(contact) })
              }
            >
              Add as a source
            </Button>
          )}
        </Group>
      )}
    </ContactView>
  );
}
