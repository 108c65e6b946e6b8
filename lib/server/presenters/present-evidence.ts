import 'server-only';
import type { ContactDto } from '@/lib/contracts/contacts';
import type { CopyDto, SourceDto } from '@/lib/contracts/sources';
import { passageState } from '@/lib/domain/evidence/passage-state';
import type { Actor } from '../auth/actor';
import type { CitationRecord, CopyRecord } from '../repositories/evidence/citation-record';
import type { ContactRecord } from '../repositories/claims/contact-record';

/** Whether what a piece of evidence says is kept from this person. */
export function isWithheldFrom(
  evidence: { isConfidential: boolean; readerIds: readonly string[] },
  { memberId }: Pick<Actor, 'memberId'>,
): boolean {
  return evidence.isConfidential && !evidence.readerIds.includes(memberId);
}

export function presentCopy(copy: CopyRecord | null): CopyDto | null {
  if (copy === null) return null;
  const { sourceId: _, ...shown } = copy;
  return { ...shown, storedAt: new Date(copy.storedAt).toISOString() };
}

/** What somebody sees of a confidential source who may not read it: that it is there. */
export const withheldDescription = {
  title: 'Confidential source',
  url: null,
  publisher: null,
  author: null,
  publishedAt: null,
  fetch: null,
  copy: null,
  health: null,
  checkedAt: null,
  reliability: null,
} satisfies Partial<SourceDto>;

/** The same of a citation, which also says which way it points. */
const withheldSource = {
  ...withheldDescription,
  accessedAt: null,
  passage: null,
  locator: null,
  place: null,
  passageState: null,
  lostIn: null,
  interestNote: null,
} satisfies Partial<SourceDto>;

/** A citation as this person may see it. */
export function presentCitation(citation: CitationRecord, actor: Actor): SourceDto {
  const { newestCopy, isConfidential, readerIds: _, salt: __, ...rest } = citation;
  const withheld = isWithheldFrom(citation, actor);
  const shared = { confidential: isConfidential, withheld };
  if (withheld) return { ...rest, ...withheldSource, ...shared, readers: [] };
  return {
    ...rest,
    ...shared,
    copy: presentCopy(rest.copy ?? newestCopy),
    lostIn: presentCopy(rest.lostIn),
    checkedAt: rest.checkedAt === null ? null : new Date(rest.checkedAt).toISOString(),
    passageState: citationState(citation),
  };
}

/** Where the cited passage stands. */
export function citationState({ passage, url, newestCopy, place }: CitationRecord) {
  return passageState({ passage, url, hasCopy: newestCopy !== null, hasPlace: place !== null });
}

/** A contact as this person may see it. */
export function presentContact(contact: ContactRecord, actor: Actor): ContactDto {
  const { isConfidential, readerIds: _, salt: __, ...rest } = contact;
  const withheld = isWithheldFrom(contact, actor);
  return {
    ...rest,
    ...(withheld
      ? { person: 'Confidential contact', question: null, answer: null, sourceId: null, readers: [] }
      : {}),
    askedAt: new Date(rest.askedAt).toISOString(),
    answeredAt: rest.answeredAt === null ? null : new Date(rest.answeredAt).toISOString(),
    confidential: isConfidential,
    withheld,
  };
}
