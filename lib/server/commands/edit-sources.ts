import 'server-only';
import { randomUUID } from 'node:crypto';
import type { AddSourceBody, UpdateSourceBody } from '@/lib/contracts/sources';
import type { Json } from '@/lib/domain/canonical-json';
import { Failure } from '@/lib/domain/failure';
import type { Actor } from '../auth/actor';
import type { Db } from '../db';
import { describeCitation, describeDifference } from '../evidence/describe-evidence';
import { type PassagePlacing, placePassage } from '../evidence/place-passage';
import { enqueueFetch, firstFetchState, resolveSource } from '../evidence/resolve-source';
import { isUniqueViolation } from '../http/database-failure';
import { isWithheldFrom } from '../presenters/present-evidence';
import type { CitationRecord } from '../repositories/citation-record';
import {
  type CitationRow,
  deleteCitation,
  insertCitation,
  updateCitationRow,
} from '../repositories/citations';
import type { ClaimRecord } from '../repositories/claim-record';
import { type CitedSource, updateSourceDescription } from '../repositories/sources';
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
        const { source, parts } = await resolveSource(db, actor, input);
        const passage = filled(input.passage);
        const newest = { id: source.id, newestSnapshotId: source.newestCopy?.snapshotId ?? null };
        const placing = await placePassage(db, actor.newsroomId, newest, passage, input);
        const citation = newCitation(id, source, { ...input, passage }, placing, actor);
        return {
          action: 'source.added',
          parts: [...parts, insertCitation(actor, claimId, rowOf(citation, placing))],
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
 * Changes a claim's citation and what its source says of itself; what is absent stays. The place given again of a passage
 * that its page has lost says that the copy proves it all the same. Title and address, by which other
 * claims' approvals stand, only where no other claim cites the source.
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
      const { snapshotId, start: _, end: __, ...fields } = input;
      const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
      const after: CitationRecord = { ...before, ...given };
      after.passage = filled(after.passage);
      const isRedescribed = descriptionFields.some((field) => after[field] !== before[field]);
      const isOtherPage = after.url !== before.url;
      if (before.citedBy > 1 && (isOtherPage || after.title !== before.title))
        throw citedElsewhere(before.citedBy);
      if (isOtherPage) {
        after.newestCopy = null;
        after.fetch = null;
      }
      const isPlaced = snapshotId !== undefined || isOtherPage || after.passage !== before.passage;
      const newest = { id: after.sourceId, newestSnapshotId: after.newestCopy?.snapshotId ?? null };
      const placing = isPlaced
        ? await placePassage(db, actor.newsroomId, newest, after.passage, input)
        : placingOf(before);
      // Whoever gives passage or place again has dealt with the page's later state: the copy named proves the words.
      if (isPlaced) after.lostIn = null;
      const isDealtWith = before.lostIn !== null && after.lostIn === null;
      const changes = {
        ...describeDifference('source', describeCitation(before), describeCitation(after)),
        ...(isDealtWith ? { 'source.lost': [true, false] satisfies [Json, Json] } : {}),
      };
      if (Object.keys(changes).length === 0 && samePlace(placing, placingOf(before))) return null;
      const fetchState = isOtherPage ? firstFetchState(after.url) : null;
      const isElsewhere = !samePlace(placing, placingOf(before));
      return {
        action: 'source.updated',
        work: isElsewhere ? [{ claimId, part: 'place', citationId }] : [],
        parts: [
          updateCitationRow(claimId, rowOf(after, placing)),
          ...(isRedescribed ? [updateSourceDescription(after.sourceId, { ...after, fetchState })] : []),
          ...(fetchState === null ? [] : [enqueueFetch(after.sourceId)]),
        ],
        after: { ...claim, sources: claim.sources.map((one) => (one.id === citationId ? after : one)) },
        changes,
        data: { sourceId: citationId },
      };
    },
  });
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

function citedElsewhere(citedBy: number): Failure {
  return new Failure(
    'wrong_state',
    `${citedBy} claims cite this source. Change its title or address in the source library, for all of them.`,
  );
}

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
