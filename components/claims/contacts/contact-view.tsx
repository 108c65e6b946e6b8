import { Group, Stack } from '@mantine/core';
import { CircleCheck, CircleOff, Hourglass } from 'lucide-react';
import type { ReactNode } from 'react';
import { ConfidentialBadge } from '@/components/evidence/confidential-badge';
import { When } from '@/components/ui/time/when';
import type { ContactDto } from '@/lib/contracts/contacts';
import { contactChannelWords, contactOutcomeWords } from '@/lib/domain/claim-words';
import type { ContactOutcome } from '@/lib/domain/vocabulary';
import classes from './contact-view.module.css';

interface ContactViewProps {
  contact: ContactDto;
  /** Buttons for it, at the end of its first line. */
  tools?: ReactNode;
  children?: ReactNode;
}

const outcomeIcons = {
  waiting: Hourglass,
  answered: CircleCheck,
  no_answer: CircleOff,
} as const satisfies Record<ContactOutcome, unknown>;

/** A contact as a reader sees it: who was asked, how and when, what came of it, and the words. */
export function ContactView({ contact, tools, children }: ContactViewProps) {
  const { person, channel, question, askedAt, outcome, answer, answeredAt, confidential, withheld } = contact;
  const Icon = outcomeIcons[outcome];
  return (
    <Stack gap={3} className={classes.contact} data-outcome={outcome}>
      <Group className={classes.top}>
        <span className={classes.outcome}>
          <Icon size={14} aria-hidden />
          {contactOutcomeWords[outcome]}
          {answeredAt !== null && outcome === 'answered' && (
            <>
              {' '}
              <When at={answeredAt} className={classes.when} />
            </>
          )}
        </span>
        {confidential && <ConfidentialBadge readers={contact.readers} />}
        {tools}
      </Group>
      <div className={classes.person} dir="auto">
        {person}
      </div>
      <div className={classes.when}>
        {contactChannelWords[channel]}, <When at={askedAt} />, by {contact.loggedBy.name}
      </div>
      {withheld && (
        <div className={classes.when}>
          What was asked and answered is kept from you. {contact.loggedBy.name} noted it and can tell more.
        </div>
      )}
      {question !== null && (
        <p className={classes.question} dir="auto">
          {question}
        </p>
      )}
      {answer !== null && (
        <blockquote className={classes.answer} dir="auto">
          {answer}
        </blockquote>
      )}
      {children}
    </Stack>
  );
}
