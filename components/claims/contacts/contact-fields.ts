import { localDay } from '@/components/ui/time/local-day';
import type { NewContact } from '@/lib/client/claims/commands/contact-edits';
import type { ContactDto } from '@/lib/contracts/contacts';
import type { ContactChannel, SourceKind } from '@/lib/domain/vocabulary';
import type { SourcePrefill } from '@/lib/client/sources/source-fields';

/** A contact as the form holds it: text where the API has null. */
export interface ContactFields {
  person: string;
  channel: ContactChannel;
  question: string;
  /** An instant, ISO 8601; null is now. */
  askedAt: string | null;
  confidential: boolean;
  readerIds: string[];
}

/** The form for a contact that exists, or for a new one. */
export function fieldsOfContact(contact: ContactDto | null): ContactFields {
  return {
    person: contact?.person ?? '',
    channel: contact?.channel ?? 'phone',
    question: contact?.question ?? '',
    askedAt: contact?.askedAt ?? null,
    confidential: contact?.confidential ?? false,
    readerIds: contact?.readers.map(({ id }) => id) ?? [],
  };
}

/** The request for a new contact. */
export function readNewContact(fields: ContactFields, now: string): NewContact {
  const { confidential, readerIds } = fields;
  return { ...readContact(fields, now), ...(confidential ? { confidential, readerIds } : {}) };
}

/** The fields of a contact that can change before there is an answer. */
export function readContact({ person, channel, question, askedAt }: ContactFields, now: string) {
  return { person: person.trim(), channel, question: question.trim() || null, askedAt: askedAt ?? now };
}

const kindOfChannel: Record<ContactChannel, SourceKind> = {
  phone: 'phone',
  email: 'email',
  letter: 'letter',
  in_person: 'interview',
  message: 'other',
  other: 'other',
};

/** The source that is made of an answer: the person, the day and the exact words, for the same readers. */
export function sourceFromAnswer(contact: ContactDto): SourcePrefill {
  const { id, person, channel, answer, answeredAt, confidential, readers } = contact;
  return {
    contactId: id,
    origin: 'offline',
    kind: kindOfChannel[channel],
    author: person,
    passage: answer ?? '',
    publishedAt: answeredAt === null ? null : localDay(answeredAt),
    confidential,
    readerIds: readers.map((reader) => reader.id),
  };
}
