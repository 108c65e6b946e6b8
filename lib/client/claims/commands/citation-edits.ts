import type { AddCitationBody, CitationDto, UpdateCitationBody } from '@/lib/contracts/sources';
import { callApi } from '@/lib/client/api/api';
import { randomId } from '@/lib/client/api/random-id';
import { attempt, type WriteContext, writeClaim } from './claim-writes';

export type NewCitation = Omit<AddCitationBody, 'id'>;

/**
 * Changes of a claim's sources. A refusal that names faulty fields is thrown, so that the form can show them. After any
 * other refusal the answer is null or false, and the person has been told.
 */
export interface CitationEdits {
  addCitation(claimId: string, source: NewCitation): Promise<CitationDto | null>;
  updateCitation(claimId: string, sourceId: string, change: UpdateCitationBody): Promise<boolean>;
  removeCitation(claimId: string, sourceId: string): Promise<boolean>;
  /** Says that the copy with the passage proves the claim, although the page has changed since. */
  keepPassage(claimId: string, sourceId: string): Promise<boolean>;
}

export function createCitationEdits(context: WriteContext): CitationEdits {
  const { session, notices } = context;

  const add = (id: string, body: AddCitationBody) =>
    writeClaim(context, id, (_, idempotencyKey) =>
      callApi('addCitation', { params: { id }, body, idempotencyKey }),
    );
  const update = (id: string, sourceId: string, body: UpdateCitationBody) =>
    writeClaim(context, id, ({ version }, idempotencyKey) =>
      callApi('updateCitation', { params: { id, sourceId }, ifMatch: version, body, idempotencyKey }),
    );
  const remove = (id: string, sourceId: string) =>
    writeClaim(context, id, ({ version }, idempotencyKey) =>
      callApi('removeCitation', { params: { id, sourceId }, ifMatch: version, idempotencyKey }),
    );
  const findSource = (claimId: string, sourceId: string) =>
    session.getClaim(claimId)?.sources.find(({ id }) => id === sourceId);

  return {
    async addCitation(claimId, source) {
      const sourceId = randomId();
      const claim = await attempt(
        context,
        { claimId, failed: 'The source was not added.', hasForm: true },
        () => add(claimId, { ...source, id: sourceId }),
      );
      if (!claim) return null;
      const added = claim.sources.find(({ id }) => id === sourceId);
      let current = sourceId;
      session.undo.push({
        label: `adding “${added?.title ?? 'a source'}”`,
        undo: async () => void (await remove(claimId, current)),
        redo: async () => {
          current = randomId();
          await add(claimId, { ...source, id: current });
        },
      });
      return added ?? null;
    },
    async updateCitation(claimId, sourceId, change) {
      const before = findSource(claimId, sourceId);
      const claim = await attempt(
        context,
        { claimId, failed: 'The source was not saved.', hasForm: true },
        () => update(claimId, sourceId, change),
      );
      if (!claim) return false;
      if (before) {
        session.undo.push({
          label: `change of “${before.title}”`,
          undo: async () => void (await update(claimId, sourceId, formerFields(before, change))),
          redo: async () => void (await update(claimId, sourceId, change)),
        });
      }
      return true;
    },
    async removeCitation(claimId, sourceId) {
      const before = findSource(claimId, sourceId);
      if (!before) return false;
      const claim = await attempt(context, { claimId, failed: 'The source was not removed.' }, () =>
        remove(claimId, sourceId),
      );
      if (!claim) return false;
      let current = sourceId;
      session.undo.push({
        label: `removing “${before.title}”`,
        undo: async () => {
          current = randomId();
          await add(claimId, { ...citationOf(before), id: current });
        },
        redo: async () => void (await remove(claimId, current)),
      });
      notices.done(`“${before.title}” removed.`, { canUndo: true });
      return true;
    },
    async keepPassage(claimId, sourceId) {
      const source = findSource(claimId, sourceId);
      if (!source?.place) return false;
      const claim = await attempt(context, { claimId, failed: 'Not noted.' }, () =>
        update(claimId, sourceId, { passage: source.passage, ...placeOf(source) }),
      );
      if (!claim) return false;
      notices.done('The stored copy stands for the passage.');
      return true;
    },
  };
}

/** The change that undoes a change. It has only the changed fields, so that later changes by others stay. */
function formerFields(before: CitationDto, change: UpdateCitationBody): UpdateCitationBody {
  const isPlacedAnew = change.url !== undefined || change.passage !== undefined;
  const former = Object.fromEntries(Object.entries(fieldsOf(before)).filter(([field]) => field in change));
  return isPlacedAnew ? { ...former, passage: before.passage, ...placeOf(before) } : former;
}

/** The present values of the source's fields. */
function fieldsOf(source: CitationDto): UpdateCitationBody {
  const { title, kind, url, publisher, author, publishedAt, accessedAt, stance, passage, locator, primary } =
    source;
  const description = { title, kind, url, publisher, author, publishedAt };
  return { ...description, accessedAt, stance, passage, locator, primary };
}

/** The citation that restores a removed one. The newsroom still has the source. */
function citationOf(source: CitationDto): NewCitation {
  const { sourceId, accessedAt, stance, passage, locator, primary } = source;
  return { sourceId, accessedAt, stance, passage, locator, primary, ...placeOf(source) };
}

/** The place of the passage, in the copy in which it was found. */
export function placeOf({ copy, place }: CitationDto) {
  return copy && place ? { snapshotId: copy.snapshotId, start: place.start, end: place.end } : {};
}
