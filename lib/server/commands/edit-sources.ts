import 'server-only';
import { randomUUID } from 'node:crypto';
import type { AddSourceBody, UpdateSourceBody } from '@/lib/contracts/sources';
import type { Json } from '@/lib/domain/canonical-json';
import { Failure } from '@/lib/domain/failure';
import type { Actor } from '../auth/actor';
import type { Db } from '../db';
import { describeCitation, describeDifference } from '../evidence/describe-evidence';
import { type PassagePlacing, placePassage } from '../evidence/place-passage';
import { type PlannedSource, planSourceChange } from '../evidence/plan-source-change';
import { resolveSource } from '../evidence/resolve-source';
import { isUniqueViolation } from '../http/database-failure';
import { isWithheldFrom } from '../presenters/present-evidence';
import { getChangeableSource } from '../queries/get-changeable-source';
import type { CitationRecord } from '../repositories/citation-record';
import {
  type CitationRow,
  deleteCitation,
  insertCitation,
  updateCitationRow,
} from '../repositories/citations';
import type { ClaimRecord } from '../repositories/claim-record';
import type { CitedSource, SourceDescription } from '../repositories/sources';
import { runClaimCommand } from './change-claim';

const maxSources = 100;

/** Adds a source with its passage to a claim: one that the newsroom has, or a new one. */
export async function addSource(
  db: Db,
  actor: Actor,
  claimId: string,
  ifMatch: number | null,
  input: AddSourceBody,
) {
  const id = input.id ?? randomUUID();
  try {
    return await runClaimCommand(db, actor, claimId, {
      rule: 'edit_sources',
      ifMatch,
      plan: async (claim) => {
        if (claim.sources.length >= maxSources)
          throw new Failure('wrong_state', `A claim holds at most ${maxSources} sources.`);
        const { source, seen, parts } = await resolveSource(db, actor, input);
        const passage = filled(input.passage);
        const newest = {
          id: source.id,
          url: source.url,
          newestSnapshotId: source.newestCopy?.snapshotId ?? null,
        };
        const placing = await placePassage(db, actor.newsroomId, newest, passage, input);
        const citation = newCitation(id, source, { ...input, passage }, placing, actor);
        return {
          action: 'source.added',
          parts: [...parts, insertCitation(actor, claimId, rowOf(citation, placing))],
          seen,
          after: { ...claim, sources: [...claim.sources, citation] },
          changes: { source: [null, describeCitation(citation)] },
          data: { sourceId: id },
        };
      },
    });
  } catch (error) {
    if (isUniqueViolation(error, 'citation_pkey'))
      throw new Failure('already_exists', 'A source with this id exists already.');
    throw error;
  }
}

/**
 * Changes a claim's citation, and what its source says of itself, for every claim that cites it; what is absent stays. The
 * place given again of a passage that its page has lost says that the copy proves it all the same.
 */
export function updateSource(
  db: Db,
  actor: Actor,
  claimId: string,
  citationId: string,
  ifMatch: number,
  input: UpdateSourceBody,
) {
  return runClaimCommand(db, actor, claimId, {
    rule: 'edit_sources',
    ifMatch,
    plan: async (claim) => {
      const before = getCitation(claim, citationId, actor);
      const { description, citation } = partsOf(before, input);
      const planned =
        description === null
          ? null
          : await planSourceChange(
              db,
              actor,
              await getChangeableSource(db, actor, before.sourceId),
              description,
            );
      const described = planned === null ? {} : describedBy(planned);
      const isOtherPage = planned !== null && planned.after.url !== planned.before.url;
      const after: CitationRecord = { ...before, ...citation, ...described };
      after.passage = filled(after.passage);
      const isPlaced = input.snapshotId !== undefined || isOtherPage || after.passage !== before.passage;
      const newest = {
        id: after.sourceId,
        url: after.url,
        newestSnapshotId: after.newestCopy?.snapshotId ?? null,
      };
      const placing = isPlaced
        ? await placePassage(db, actor.newsroomId, newest, after.passage, input)
        : placingOf(before);
      Object.assign(after, placedBy(placing, before));
      // Whoever gives passage or place again has dealt with the page's later state: the copy named proves the words.
      if (isPlaced) after.lostIn = null;
      const isDealtWith = before.lostIn !== null && after.lostIn === null;
      const changes = {
        ...describeDifference('source', describeCitation(before), describeCitation(after)),
        ...(isDealtWith ? { 'source.lost': [true, false] satisfies [Json, Json] } : {}),
      };
      const isSame = Object.keys(changes).length === 0 && samePlace(placing, placingOf(before));
      if (isSame && planned === null) return null;
      const others = (one: CitationRecord) =>
        one.sourceId === after.sourceId ? { ...one, ...described } : one;
      return {
        action: 'source.updated',
        parts: [updateCitationRow(claimId, rowOf(after, placing))],
        source: planned && { planned, citationId },
        after: {
          ...claim,
          sources: claim.sources.map((one) => (one.id === citationId ? after : others(one))),
        },
        changes,
        data: { sourceId: citationId },
      };
    },
  });
}

/** What of a request is about the source and says something else than it does, and what is about this use of it. */
function partsOf(
  before: CitationRecord,
  { snapshotId: _, start: __, end: ___, ...input }: UpdateSourceBody,
): { description: Partial<SourceDescription> | null; citation: Partial<CitationRecord> } {
  const given = Object.entries(input).filter(([, value]) => value !== undefined);
  const isDescribing = ([field]: [string, unknown]) => descriptionFields.some((one) => one === field);
  const described = given.filter(
    (entry) => isDescribing(entry) && entry[1] !== before[entry[0] as keyof SourceDescription],
  );
  return {
    description: described.length === 0 ? null : Object.fromEntries(described),
    citation: Object.fromEntries(given.filter((entry) => !isDescribing(entry))),
  };
}

/** A citation of the source once it is changed: of another page nothing is stored. */
function describedBy({ before, after }: PlannedSource): Partial<CitationRecord> {
  const { kind, title, url, publisher, author, publishedAt } = after;
  const description = { kind, title, url, publisher, author, publishedAt };
  if (url === before.url) return description;
  return { ...description, newestCopy: null, copy: null, place: null, lostIn: null, fetch: null };
}

/** Takes a source off a claim; the ledger keeps what it said. */
export function removeSource(db: Db, actor: Actor, claimId: string, citationId: string, ifMatch: number) {
  return runClaimCommand(db, actor, claimId, {
    rule: 'edit_sources',
    ifMatch,
    plan: (claim) => ({
      action: 'source.removed',
      parts: [deleteCitation(claimId, citationId)],
      changes: { source: [describeCitation(getCitation(claim, citationId, actor)), null] },
      after: { ...claim, sources: claim.sources.filter((source) => source.id !== citationId) },
      data: { sourceId: citationId },
    }),
  });
}

const descriptionFields = ['kind', 'title', 'url', 'publisher', 'author', 'publishedAt'] as const;

function newCitation(
  id: string,
  { id: sourceId, fetchState, ...source }: CitedSource,
  input: AddSourceBody & { passage: string | null },
  placing: PassagePlacing,
  actor: Actor,
): CitationRecord {
  return {
    ...source,
    id,
    sourceId,
    accessedAt: input.accessedAt ?? null,
    stance: input.stance,
    passage: input.passage,
    locator: input.locator ?? null,
    primary: input.primary ?? false,
    addedBy: { id: actor.memberId, name: actor.name },
    fetch: fetchState === null ? null : { state: fetchState, detail: null },
    copy: null,
    place: placing.snapshotId === null ? null : { start: placing.start, end: placing.end },
    lostIn: null,
    health: null,
    checkedAt: null,
    reliability: null,
    interestNote: null,
    citedBy: 1,
  };
}

function getCitation(claim: ClaimRecord, citationId: string, actor: Actor): CitationRecord {
  const citation = claim.sources.find(({ id }) => id === citationId);
  if (!citation) throw new Failure('not_found', 'There is no such source on this claim.');
  if (isWithheldFrom(citation, actor))
    throw new Failure('withheld_evidence', 'This source is confidential. Only its readers can change it.');
  return citation;
}

/** The copy and the place of a passage that has been placed. */
function placedBy(placing: PassagePlacing, before: CitationRecord): Pick<CitationRecord, 'copy' | 'place'> {
  if (placing.snapshotId === null) return { copy: null, place: null };
  const { snapshotId, start, end } = placing;
  const known = [before.copy, before.newestCopy, before.lostIn].find((copy) => copy?.snapshotId === snapshotId);
  return { copy: known ?? { ...unreadCopy, snapshotId, sourceId: before.sourceId }, place: { start, end } };
}

/** Enough of a copy that was not read with the claim to tell it from another. */
const unreadCopy = {
  sha256: '',
  size: 0,
  mediaType: '',
  fileName: null,
  origin: 'upload',
  storedAt: new Date(0).toISOString(),
  unreadable: null,
} as const;

function placingOf({ copy, place }: CitationRecord): PassagePlacing {
  return copy && place
    ? { snapshotId: copy.snapshotId, ...place }
    : { snapshotId: null, start: null, end: null };
}

function samePlace(one: PassagePlacing, other: PassagePlacing): boolean {
  return one.snapshotId === other.snapshotId && one.start === other.start && one.end === other.end;
}

function rowOf(citation: CitationRecord, placing: PassagePlacing): CitationRow {
  const { id, sourceId, stance, passage, locator, primary, accessedAt, lostIn } = citation;
  const lostInId = lostIn?.snapshotId ?? null;
  return { id, sourceId, stance, passage, locator, primary, accessedAt, lostInId, ...placing };
}

function filled(passage: string | null | undefined): string | null {
  return passage?.trim() ? passage : null;
}
