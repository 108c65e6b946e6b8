import 'server-only';
import type { Json } from '@/lib/domain/canonical-json';
import { ledgerDescription } from '@/lib/domain/evidence/ledger-description';
import type { CitationRecord } from '../../repositories/evidence/citation-record';
import type { ContactRecord } from '../../repositories/claims/contact-record';
import type { SourceDescription, Weighing } from '../../repositories/sources/sources';
import { sha256 } from '../../sha256';

type Description = { [field: string]: Json };

/** A citation as the ledger keeps it. If it is confidential, the ledger only keeps that it exists. */
export function describeCitation(citation: CitationRecord): Description {
  const { title, kind, url, publisher, author, publishedAt, accessedAt, stance, passage, locator, primary } =
    citation;
  const whole = {
    title,
    kind,
    url,
    publisher,
    author,
    publishedAt,
    accessedAt,
    stance,
    passage,
    locator,
    primary,
  };
  return ledgerDescription(whole, { ...citation, openFields: ['stance'] }, sha256);
}

/** A source as the ledger keeps it, with its readers. If it is confidential, only a digest. */
export function describeSource(
  source: SourceDescription &
    Weighing & { isWatched: boolean; isConfidential: boolean; readerIds: readonly string[]; salt: string },
): Description {
  const { kind, title, publisher, author, url, publishedAt } = source;
  const { reliability, reliabilityNote, interestNote, isWatched, isConfidential } = source;
  const whole = {
    ...{ kind, title, publisher, author, url, publishedAt, reliability, reliabilityNote, interestNote },
    watched: isWatched,
    ...(isConfidential ? { readerIds: [...source.readerIds] } : {}),
  };
  return ledgerDescription(whole, { ...source, openFields: [] }, sha256);
}

/** A contact as the ledger keeps it. */
export function describeContact(contact: ContactRecord): Description {
  const { person, channel, question, outcome, answer } = contact;
  // One spelling of an instant, whether it was read from the database or has just been sent.
  const askedAt = new Date(contact.askedAt).toISOString();
  const answeredAt = contact.answeredAt === null ? null : new Date(contact.answeredAt).toISOString();
  const whole = { person, channel, question, askedAt, outcome, answer, answeredAt };
  return ledgerDescription(
    whole,
    { ...contact, openFields: ['channel', 'askedAt', 'outcome', 'answeredAt'] },
    sha256,
  );
}

/** The difference field by field, for the history. If something is confidential, only that it differs. */
export function describeDifference(
  name: string,
  was: Description,
  is: Description,
): Record<string, [Json, Json]> {
  const fields = [...new Set([...Object.keys(was), ...Object.keys(is)])].filter(
    (field) => was[field] !== is[field],
  );
  return Object.fromEntries(
    fields.map((field) => [`${name}.${field}`, [was[field] ?? null, is[field] ?? null]]),
  );
}
