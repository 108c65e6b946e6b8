import 'server-only';
import type { UpdateCitationBody } from '@/lib/contracts/sources';
import type { Json } from '@/lib/domain/canonical-json';
import { filledPassage, getCitation, rowOf } from '../../evidence/citing/citation-of-claim';
import { describeCitation, describeDifference } from '../../evidence/copies/describe-evidence';
import { type PassagePlacing, placePassage } from '../../evidence/citing/place-passage';
import { type PlannedSource, planSourceChange } from '../../evidence/citing/plan-source-change';
import { getChangeableSource } from '../../queries/sources/get-changeable-source';
import type { CitationRecord } from '../../repositories/evidence/citation-record';
import { updateCitationRow } from '../../repositories/evidence/citations';
import type { SourceDescription } from '../../repositories/sources/sources';
import { runClaimCommand } from '../frame/run-claim-command';
import type { ChangeContext } from '../frame/command-context';

/**
 * Changes a claim's citation and, for every claim that cites it, what its source says of itself. Absent fields
 * stay. If the place of a lost passage is given again, that says that the copy proves the passage all the same.
 */
export function updateCitation(
  context: ChangeContext,
  claimId: string,
  citationId: string,
  input: UpdateCitationBody,
) {
  const { db, actor } = context;
  return runClaimCommand(context, claimId, {
    rule: 'editSources',
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
      after.passage = filledPassage(after.passage);
      const isPlaced = input.snapshotId !== undefined || isOtherPage || after.passage !== before.passage;
      const newest = {
        id: after.sourceId,
        url: after.url,
        newestSnapshotId: after.newestCopy?.snapshotId ?? null,
      };
      const placing = isPlaced
        ? await placePassage(db, actor.newsroomId, newest, { ...input, passage: after.passage })
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

/** Parts a request in two: what it changes of the source, and what is about this use of the source. */
function partsOf(
  before: CitationRecord,
  { snapshotId: _, start: __, end: ___, ...input }: UpdateCitationBody,
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

/** The citation's fields after its source is changed. Of another page, nothing is stored yet. */
function describedBy({ before, after }: PlannedSource): Partial<CitationRecord> {
  const { kind, title, url, publisher, author, publishedAt } = after;
  const description = { kind, title, url, publisher, author, publishedAt };
  if (url === before.url) return description;
  return { ...description, newestCopy: null, copy: null, place: null, lostIn: null, fetch: null };
}

const descriptionFields = ['kind', 'title', 'url', 'publisher', 'author', 'publishedAt'] as const;

/** The copy and the place of a passage that has been placed. */
function placedBy(placing: PassagePlacing, before: CitationRecord): Pick<CitationRecord, 'copy' | 'place'> {
  if (placing.snapshotId === null) return { copy: null, place: null };
  const { snapshotId, start, end } = placing;
  const known = [before.copy, before.newestCopy, before.lostIn].find(
    (copy) => copy?.snapshotId === snapshotId,
  );
  return { copy: known ?? { ...unreadCopy, snapshotId, sourceId: before.sourceId }, place: { start, end } };
}

/** Stands for a copy that was not read with the claim: enough to tell it from another copy. */
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
