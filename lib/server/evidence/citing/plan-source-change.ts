import 'server-only';
import type { UpdateLibrarySourceBody } from '@/lib/contracts/sources';
import type { Json } from '@/lib/domain/canonical-json';
import { printsAlike } from '@/lib/domain/report/model/print-claim';
import type { Actor } from '../../auth/actor';
import type { Db } from '../../db';
import { type CitingClaim, listCitingClaims } from '../../repositories/evidence/citing-claims';
import type { LibrarySourceRecord } from '../../repositories/sources/library-source-record';
import { describeDifference, describeSource } from '../copies/describe-evidence';
import { resolveReaders } from './resolve-readers';
import { firstFetchState } from './resolve-source';

/** What a request makes of a source, and of whom. */
export interface PlannedSource {
  before: LibrarySourceRecord;
  after: LibrarySourceRecord;
  /** For the ledger: field → [before, after]. */
  changes: Record<string, [Json, Json]>;
  approvalsFall: boolean;
  /** Every claim that cites it, as they were read. */
  citing: CitingClaim[];
  /** Those that show what changed. */
  concerned: CitingClaim[];
}

/** The source as it will be. Fields that the request leaves out stay. Null if nothing changes. */
export async function planSourceChange(
  db: Db,
  actor: Actor,
  before: LibrarySourceRecord,
  input: UpdateLibrarySourceBody,
): Promise<PlannedSource | null> {
  const after = await changedSource(db, actor, before, input);
  const changes: PlannedSource['changes'] = {
    ...describeDifference('source', describeSource(before), describeSource(after)),
    ...(before.titleIsProposed === after.titleIsProposed ? {} : { 'source.titleIsProposed': [true, false] }),
  };
  if (Object.keys(changes).length === 0) return null;
  const citing = await listCitingClaims(db, actor.newsroomId, before.id);
  return {
    before,
    after,
    changes,
    approvalsFall: !printsAlike(before, after, before),
    citing,
    concerned: isShownOnClaims(before, after) ? citing : [],
  };
}

async function changedSource(
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

/**
 * Whether a claim shows what changed. It shows everything except the note on reliability and whether the page is
 * watched.
 */
function isShownOnClaims(before: LibrarySourceRecord, after: LibrarySourceRecord): boolean {
  const ofClaim = ({
    reliabilityNote: _,
    isWatched: __,
    titleIsProposed: ___,
    ...shown
  }: LibrarySourceRecord) => JSON.stringify(shown);
  return ofClaim(before) !== ofClaim(after);
}
