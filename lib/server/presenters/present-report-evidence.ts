import 'server-only';
import type { ReportContact, ReportCopy, ReportSource } from '@/lib/domain/report/report-model';
import { storedCopyUrl } from '@/lib/domain/report/report-urls';
import type { CitationRecord, CopyRecord } from '../repositories/citation-record';
import type { ContactRecord } from '../repositories/contact-record';

export type UnnumberedSource = Omit<ReportSource, 'number'>;

/** Whoever prints it, a report says of a confidential source only that it is there, and which way it points. */
export function presentReportSource(
  citation: CitationRecord,
  { baseUrl, outdated }: { baseUrl: string; outdated: ReadonlySet<string> },
): UnnumberedSource {
  const { id, kind, stance, primary, newestCopy } = citation;
  if (citation.isConfidential) return { ...withheldSource, id, kind, stance, primary };
  const { title, publisher, author, url, publishedAt, accessedAt, passage, locator } = citation;
  return {
    id,
    kind,
    title,
    publisher,
    author,
    url,
    publishedAt,
    accessedAt,
    passage,
    locator,
    stance,
    primary,
    copy: presentReportCopy(citation, baseUrl),
    changedSince:
      newestCopy && outdated.has(id)
        ? { storedAt: new Date(newestCopy.storedAt).toISOString(), sha256: newestCopy.sha256 }
        : null,
    withheld: false,
  };
}

/** Whoever prints it, a report says of a confidential contact only that somebody was asked, when and how. */
export function presentReportContact(contact: ContactRecord): ReportContact {
  const { id, channel, outcome, isConfidential, answeredAt } = contact;
  const { person, question, answer } = isConfidential ? withheldContact : contact;
  return {
    id,
    person,
    channel,
    question,
    askedAt: new Date(contact.askedAt).toISOString(),
    outcome,
    answer,
    answeredAt: answeredAt === null ? null : new Date(answeredAt).toISOString(),
    withheld: isConfidential,
  };
}

/** By its address in the workspace; a copy in which the passage does not stand is none of it. */
function presentReportCopy(citation: CitationRecord, baseUrl: string): ReportCopy | null {
  const copy: CopyRecord | null = citation.copy ?? (citation.passage === null ? citation.newestCopy : null);
  return (
    copy && {
      snapshotId: copy.snapshotId,
      sha256: copy.sha256,
      storedAt: new Date(copy.storedAt).toISOString(),
      mediaType: copy.mediaType,
      place: citation.copy && citation.place,
      url: storedCopyUrl(baseUrl, citation.sourceId, copy.snapshotId),
      isPublic: false,
    }
  );
}

const withheldSource = {
  title: 'Confidential source',
  publisher: null,
  author: null,
  url: null,
  publishedAt: null,
  accessedAt: null,
  passage: null,
  locator: null,
  copy: null,
  changedSince: null,
  withheld: true,
} as const;

const withheldContact = {
  person: 'Somebody whose name is confidential',
  question: null,
  answer: null,
} as const;
