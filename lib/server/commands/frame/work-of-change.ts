import 'server-only';
import { canonicalJson, type Json } from '@/lib/domain/canonical-json';
import type { AuthorPart } from '@/lib/domain/vocabulary';
import type { ClaimAction } from '@/lib/domain/workflow/claim-transitions';
import type { CitationRecord } from '../../repositories/evidence/citation-record';
import type { NewWork } from '../../repositories/writers/claim-authors';
import type { ClaimRecord, VerdictRecord } from '../../repositories/claims/claim-record';
import type { ContactRecord } from '../../repositories/claims/contact-record';

type Parts<Row> = Record<keyof Row, AuthorPart | null>;

// For every field of a claim: the part that a change of it is work on, or null for no work. The compiler asks for
// new fields.
const claimParts: Parts<Omit<ClaimRecord, 'verdict' | 'sources' | 'contacts'>> = {
  ...{ statement: 'statement', claimant: 'statement', kind: 'statement', risk: 'statement' },
  ...{ start: 'span', end: 'span', quote: 'span', prefix: null, suffix: null, sentence: null },
  ...{
    id: null,
    articleId: null,
    number: null,
    byline: null,
    writers: null,
    sentenceWriterIds: null,
    authors: null,
  },
  ...{ revisionNumber: null, currentRevision: null, madeOnRevision: null, unplaced: null, heldState: null },
  ...{ proposed: null, placesChangedIn: null, places: null, wording: null, dueAt: null, assignee: null },
  ...{
    state: null,
    reason: null,
    decidedBy: null,
    duplicateOf: null,
    approvedSeal: null,
    approvedFormat: null,
    approvedBy: null,
  },
  ...{ approvedAt: null, version: null, createdBy: null, createdAt: null, updatedAt: null, reviews: null },
  ...{ standing: null, stand: null, isWordingSettled: null, printsWeighing: null },
};
const verdictParts: Parts<VerdictRecord> = {
  ...{ rating: 'rating', rationale: 'rationale', rationaleDocument: 'rationale' },
  ...{ label: null, color: null, icon: null, value: null, definition: null, authors: null, updatedAt: null },
  ...{ mustChange: null, wasRated: null },
};
const citationParts: Parts<CitationRecord> = {
  ...{
    kind: 'source',
    title: 'source',
    publisher: 'source',
    author: 'source',
    url: 'source',
    publishedAt: 'source',
  },
  ...{
    sourceId: 'source',
    accessedAt: 'source',
    stance: 'source',
    primary: 'source',
    isConfidential: 'source',
  },
  ...{ passage: 'passage', locator: 'passage', copy: 'place', place: 'place', lostIn: 'place' },
  ...{
    id: null,
    addedBy: null,
    fetch: null,
    newestCopy: null,
    health: null,
    checkedAt: null,
    reliability: null,
  },
  ...{ interestNote: null, readerIds: null, readers: null, salt: null, citedBy: null },
};
const contactParts: Parts<ContactRecord> = {
  ...{ person: 'contact', channel: 'contact', question: 'contact', askedAt: 'contact', outcome: 'contact' },
  ...{ answer: 'contact', answeredAt: 'contact', sourceId: 'contact', isConfidential: 'contact' },
  ...{ id: null, readerIds: null, readers: null, salt: null, loggedBy: null },
};

/** The part that an action itself is work on, beside the fields that it changes. */
const actionParts: Record<ClaimAction, AuthorPart | null> = {
  ...{ edit: null, setVerdict: null, editSources: null, editContacts: null, closeContact: null },
  ...{ submit: 'proposal', reMark: 'span', settlePlaces: 'place' },
  ...{ setWording: 'wording', withdrawWording: 'wording', acceptWording: 'wording' },
  ...{
    approve: null,
    return: null,
    setNotCheckable: null,
    setDuplicate: null,
    withdraw: null,
    reopen: null,
  },
  ...{ cut: null, letWordingStand: null, overruleWording: null, letStand: null, takeBackStand: null },
};

/** The parts of the claim that somebody works on by this action, which makes `after` of `before`. */
export function workOfChange(action: ClaimAction, before: ClaimRecord, after: ClaimRecord): NewWork[] {
  const claimId = before.id;
  const ofAction = actionParts[action];
  const work: NewWork[] = [
    ...(ofAction === null ? [] : [{ claimId, part: ofAction }]),
    ...changedParts(claimParts, before, after).map((part) => ({ claimId, part })),
    ...changedParts(verdictParts, before.verdict, after.verdict)
      .filter((part) => part !== 'rationale' || !isBlank(before.verdict) || !isBlank(after.verdict))
      .map((part) => ({ claimId, part })),
    ...changedRows(citationParts, before.sources, after.sources, 'source').map(({ id, part }) => ({
      ...{ claimId, part },
      ...(id === null ? {} : { citationId: id }),
    })),
    ...changedRows(contactParts, before.contacts, after.contacts, 'contact').map(({ id, part }) => ({
      ...{ claimId, part },
      ...(id === null ? {} : { contactId: id }),
    })),
  ];
  return [...new Map(work.map((one) => [JSON.stringify(one), one])).values()];
}

/** A row that came or went is work on `whole`. For a row that went, no row is named. */
function changedRows<Row extends { id: string }>(
  parts: Parts<Row>,
  before: readonly Row[],
  after: readonly Row[],
  whole: AuthorPart,
): { id: string | null; part: AuthorPart }[] {
  const went = before
    .filter(({ id }) => !after.some((row) => row.id === id))
    .map(() => ({ id: null, part: whole }));
  return [
    ...went,
    ...after.flatMap((row) => {
      const former = before.find(({ id }) => id === row.id);
      const changed = former ? changedParts(parts, former, row) : [whole];
      return changed.map((part) => ({ id: row.id, part }));
    }),
  ];
}

function changedParts<Row>(parts: Parts<Row>, before: Row | null, after: Row | null): AuthorPart[] {
  if (before === after) return [];
  return (Object.keys(parts) as (keyof Row)[]).flatMap((field) => {
    const part = parts[field];
    return part !== null && !isSame(before?.[field], after?.[field]) ? [part] : [];
  });
}

function isBlank(verdict: VerdictRecord | null): boolean {
  return (verdict?.rationale ?? '') === '';
}

function isSame(one: unknown, other: unknown): boolean {
  const textOf = (value: unknown) => canonicalJson(JSON.parse(JSON.stringify(value ?? null)) as Json);
  return one === other || textOf(one) === textOf(other);
}
