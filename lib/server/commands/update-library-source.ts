import 'server-only';
import type { LibrarySourceDto, UpdateLibrarySourceBody } from '@/lib/contracts/sources';
import type { Json } from '@/lib/domain/canonical-json';
import { Failure } from '@/lib/domain/failure';
import type { Actor } from '../auth/actor';
import type { Db } from '../db';
import { describeDifference, describeSource } from '../evidence/describe-evidence';
import { noteOnClaims } from '../evidence/note-on-claims';
import { resolveReaders } from '../evidence/resolve-readers';
import { enqueueFetch, firstFetchState } from '../evidence/resolve-source';
import { getChangeableSource } from '../queries/get-changeable-source';
import { loadSource } from '../queries/load-source';
import { insertAuthors } from '../repositories/claim-authors';
import { listCitingClaims, touchCitingClaims, workOnCitations } from '../repositories/citing-claims';
import type { LibrarySourceRecord } from '../repositories/library-source-record';
import { updateLibrarySourceRow } from '../repositories/source-writes';

/** Between reading and writing, only claims that cite the source may change; that seldom happens twice. */
const maxAttempts = 3;

/**
 * Changes what a source says of itself, for every claim that cites it. Approvals rest on its title and address, and fall
 * with them; with another address nothing of it is stored yet, and it is fetched anew.
 */
export async function updateLibrarySource(
  db: Db,
  actor: Actor,
  id: string,
  ifMatch: number,
  input: UpdateLibrarySourceBody,
): Promise<LibrarySourceDto> {
  for (let attempt = 1; attempt <= maxAttempts; attempt += 1) {
    const before = await getChangeableSource(db, actor, id);
    if (before.version !== ifMatch) break;
    if (await tryUpdate(db, actor, before, input)) return loadSource(db, actor, id);
  }
  throw new Failure('version_conflict', 'Somebody changed this source in the meantime.', {
    current: await loadSource(db, actor, id),
  });
}

/** Whether everything is as it was asked for. */
async function tryUpdate(
  db: Db,
  actor: Actor,
  before: LibrarySourceRecord,
  input: UpdateLibrarySourceBody,
): Promise<boolean> {
  const after = await planSource(db, actor, before, input);
  const changes: Record<string, [Json, Json]> = {
    ...describeDifference('source', describeSource(before), describeSource(after)),
    ...(before.titleIsProposed === after.titleIsProposed ? {} : { 'source.titleIsProposed': [true, false] }),
  };
  if (Object.keys(changes).length === 0) return true;
  const isOtherPage = after.url !== before.url;
  const approvalsFall = isOtherPage || after.title !== before.title;
  const citing = await listCitingClaims(db, actor.newsroomId, [before.id]);
  const concerned = isShownOnClaims(before, after) ? citing : [];
  const note = { action: 'source.updated', changes, approvalsFall };
  const written = await updateLibrarySourceRow(db, actor, before, after, {
    citing,
    parts: [
      ...touchCitingClaims(
        concerned.map(({ claimId, isApproved }) => ({ claimId, falls: approvalsFall && isApproved })),
      ),
      ...(isOtherPage && after.fetchState !== null ? [enqueueFetch(before.id)] : []),
      ...insertAuthors(actor, workOnCitations(concerned, 'source')),
    ],
    data: { sourceId: before.id, changes },
    claimEntries: noteOnClaims(concerned, note),
  });
  return written !== null;
}

/** The source as it will be; what the request leaves out stays. */
async function planSource(
  db: Db,
  actor: Actor,
  before: LibrarySourceRecord,
  input: UpdateLibrarySourceBody,
): Promise<LibrarySourceRecord> {
  const { readerIds, confidential, watched, ...fields } = input;
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  const after: LibrarySourceRecord = { ...before, ...given };
  if (fields.title !== undefined) after.titleIsProposed = false;
  if (watched !== undefined) after.isWatched = watched;
  if (after.url !== before.url) after.fetchState = firstFetchState(after.url);
  if (confidential === false || readerIds !== undefined) {
    const isConfidential = before.isConfidential && confidential !== false;
    const confidence = await resolveReaders(db, actor, { confidential: isConfidential, readerIds });
    after.isConfidential = confidence.isConfidential;
    after.readerIds = confidence.readerIds;
  }
  return after;
}

/** Whether a claim shows what changed: all but the note on reliability, and whether it is watched. */
function isShownOnClaims(before: LibrarySourceRecord, after: LibrarySourceRecord): boolean {
  const ofClaim = ({
    reliabilityNote: _,
    isWatched: __,
    titleIsProposed: ___,
    ...shown
  }: LibrarySourceRecord) => JSON.stringify(shown);
  return ofClaim(before) !== ofClaim(after);
}
