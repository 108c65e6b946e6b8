import type { AddSourceBody, SourceDto, UpdateSourceBody } from '@/lib/contracts/sources';
import { callApi } from '@/lib/client/api/api';
import { randomId } from '@/lib/client/api/random-id';
import { attempt, type CommandContext, writeClaim } from './claim-writes';

export type NewSource = Omit<AddSourceBody, 'id'>;

/**
 * Changes of a claim's sources. A refusal that names faulty fields is thrown, for the form to show them; the person has been
 * told of any other when the answer is null or false.
 */
export interface SourceEdits {
  addSource(claimId: string, source: NewSource): Promise<SourceDto | null>;
  updateSource(claimId: string, sourceId: string, change: UpdateSourceBody): Promise<boolean>;
  removeSource(claimId: string, sourceId: string): Promise<boolean>;
  /** Says that the copy in which the passage stands proves it, though the page has changed since. */
  keepPassage(claimId: string, sourceId: string): Promise<boolean>;
}

export function createSourceEdits(context: CommandContext): SourceEdits {
  const { session, notices } = context;

  const add = (id: string, body: AddSourceBody) =>
    writeClaim(context, id, (_, idempotencyKey) =>
      callApi('addSource', { params: { id }, body, idempotencyKey }),
    );
  const update = (id: string, sourceId: string, body: UpdateSourceBody) =>
    writeClaim(context, id, ({ version }, idempotencyKey) =>
      callApi('updateSource', { params: { id, sourceId }, ifMatch: version, body, idempotencyKey }),
    );
  const remove = (id: string, sourceId: string) =>
    writeClaim(context, id, ({ version }, idempotencyKey) =>
      callApi('removeSource', { params: { id, sourceId }, ifMatch: version, idempotencyKey }),
    );
  const findSource = (claimId: string, sourceId: string) =>
    session.getClaim(claimId)?.sources.find(({ id }) => id === sourceId);

  return {
    async addSource(claimId, source) {
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
    async updateSource(claimId, sourceId, change) {
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
    async removeSource(claimId, sourceId) {
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

/** What takes a change back: the fields that it changed, so that what others changed since stays theirs. */
function formerFields(before: SourceDto, change: UpdateSourceBody): UpdateSourceBody {
  const isPlacedAnew = change.url !== undefined || change.passage !== undefined;
  const former = Object.fromEntries(Object.entries(fieldsOf(before)).filter(([field]) => field in change));
  return isPlacedAnew ? { ...former, passage: before.passage, ...placeOf(before) } : former;
}

/** What the source says now. */
function fieldsOf(source: SourceDto): UpdateSourceBody {
  const { title, kind, url, publisher, author, publishedAt, accessedAt, stance, passage, locator, primary } =
    source;
  const description = { title, kind, url, publisher, author, publishedAt };
  return { ...description, accessedAt, stance, passage, locator, primary };
}

/** What a removed citation is put back by: the newsroom still has the source. */
function citationOf(source: SourceDto): NewSource {
  const { sourceId, accessedAt, stance, passage, locator, primary } = source;
  return { sourceId, accessedAt, stance, passage, locator, primary, ...placeOf(source) };
}

/** Where the passage stands, in the copy that it was found in. */
export function placeOf({ copy, place }: SourceDto) {
  return copy && place ? { snapshotId: copy.snapshotId, start: place.start, end: place.end } : {};
}
