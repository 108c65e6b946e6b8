import 'server-only';
import type { ContactDto } from '@/lib/contracts/contacts';
import type { CopyDto, CitationDto } from '@/lib/contracts/sources';
import { isWithheldFrom } from '@/lib/domain/evidence/is-withheld-from';
import { passageState } from '@/lib/domain/evidence/passage-state';
import type { Actor } from '../auth/actor';
import type { ContactRecord } from '../repositories/claims/contact-record';
import type { CitationRecord, CopyRecord } from '../repositories/evidence/citation-record';

export function presentCopy(copy: CopyRecord | null): CopyDto | null {
  if (copy === null) return null;
  const { snapshotId, sha256, size, mediaType, fileName, origin, storedAt, unreadable } = copy;
  return {
    snapshotId,
    sha256,
    size,
    mediaType,
    fileName,
    origin,
    storedAt: new Date(storedAt).toISOString(),
    unreadable,
  };
}

/** What a person who may not read a confidential source sees of it: only that it is there. */
export function withheldDescription() {
  return {
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
  };
}

/** A citation as this person may see it. */
export function presentCitation(citation: CitationRecord, actor: Actor): CitationDto {
  const withheld = isWithheldFrom(citation, actor);
  const { id, sourceId, kind, stance, primary, addedBy, isConfidential, citedBy } = citation;
  return {
    id,
    sourceId,
    kind,
    stance,
    primary,
    addedBy,
    confidential: isConfidential,
    withheld,
    citedBy,
    ...(withheld ? withheldCitation() : readCitation(citation)),
  };
}

/** The fields of a citation that only the readers of its source may see. */
type KeptOfCitation = Omit<
  CitationDto,
  'id' | 'sourceId' | 'kind' | 'stance' | 'primary' | 'addedBy' | 'confidential' | 'withheld' | 'citedBy'
>;

function withheldCitation(): KeptOfCitation {
  return {
    ...withheldDescription(),
    accessedAt: null,
    passage: null,
    locator: null,
    place: null,
    passageState: null,
    lostIn: null,
    interestNote: null,
    readers: [],
  };
}

function readCitation(citation: CitationRecord): KeptOfCitation {
  const { passage, url, newestCopy, place, fetch, checkedAt } = citation;
  return {
    title: citation.title,
    url,
    publisher: citation.publisher,
    author: citation.author,
    publishedAt: citation.publishedAt,
    fetch: fetch && { state: fetch.state, detail: fetch.detail },
    copy: presentCopy(citation.copy ?? newestCopy),
    health: citation.health,
    checkedAt: checkedAt === null ? null : new Date(checkedAt).toISOString(),
    reliability: citation.reliability,
    accessedAt: citation.accessedAt,
    passage,
    locator: citation.locator,
    place: place && { start: place.start, end: place.end },
    passageState: passageState({ passage, url, hasCopy: newestCopy !== null, hasPlace: place !== null }),
    lostIn: presentCopy(citation.lostIn),
    interestNote: citation.interestNote,
    readers: citation.readers,
  };
}

/** A contact as this person may see it. Its channel, days and outcome are no secret; who it is and what was said are. */
export function presentContact(contact: ContactRecord, actor: Actor): ContactDto {
  const withheld = isWithheldFrom(contact, actor);
  const { id, channel, askedAt, outcome, answeredAt, isConfidential, loggedBy } = contact;
  return {
    id,
    person: withheld ? 'Confidential contact' : contact.person,
    channel,
    question: withheld ? null : contact.question,
    askedAt: new Date(askedAt).toISOString(),
    outcome,
    answer: withheld ? null : contact.answer,
    answeredAt: answeredAt === null ? null : new Date(answeredAt).toISOString(),
    sourceId: withheld ? null : contact.sourceId,
    confidential: isConfidential,
    withheld,
    readers: withheld ? [] : contact.readers,
    loggedBy,
  };
}
