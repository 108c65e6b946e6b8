import 'server-only';
import { randomUUID } from 'node:crypto';
import type { PassagePlace } from '@/lib/domain/evidence/find-passage';
import { proposeDescription } from '@/lib/domain/evidence/propose-description';
import { Failure } from '@/lib/domain/failure';
import type { FetchState } from '@/lib/domain/vocabulary';
import type { Db } from '../../db';
import { insertAuthors, type NewWork } from '../../repositories/writers/claim-authors';
import { placeCitations } from '../../repositories/evidence/citations';
import {
  type CitingClaim,
  listCitingClaims,
  touchCitingClaims,
} from '../../repositories/evidence/citing-claims';
import { commit, type Writer } from '../../repositories/commit';
import { insertSnapshot } from '../../repositories/evidence/snapshots';
import {
  type CopiedSource,
  type CopyNote,
  findCopiedSource,
  noteUnchanged,
  storeNewestCopy,
} from '../../repositories/sources/source-copies';
import { sha256 } from '../../sha256';
import { digestOf } from '../blobs/blob-store';
import { keepBytes } from '../blobs/keep-bytes';
import { evidenceTasks } from '../evidence-tasks';
import { describeCopy } from './describe-copy';
import type { NewCopy } from './new-copy';
import { type CopyPlan, planCopy } from './plan-copy';

/** A fetch. It stores its copy only if the source has not changed since the fetch began. */
export interface FetchUnderWay {
  sourceId: string;
  url: string;
  fetchState: FetchState | null;
  /** On schedule: nothing is kept where the words are the same. */
  isLook: boolean;
}

/** An upload. It stores its file only if the source is still the page for which the file was given. */
export interface UploadUnderWay {
  sourceId: string;
  givenFor: string | null;
}

export interface StoredCopy {
  snapshotId: string;
  /** False when the newest copy was the same. */
  isNew: boolean;
}

const maxAttempts = 5;

/**
 * Keeps a copy of a source in one write: the copy itself, the source's empty fields, and the place of each cited
 * passage. Exactly the approvals whose passage is gone are ended. Null when the fetch was given up meanwhile. Throws
 * 404 if there is no such source, 409 if it kept changing.
 */
export async function storeCopy(
  db: Db,
  writer: Writer,
  underWay: FetchUnderWay | UploadUnderWay,
  copy: NewCopy,
): Promise<StoredCopy | null> {
  const { sourceId } = underWay;
  const fetch = 'url' in underWay ? underWay : null;
  const isLook = fetch?.isLook ?? false;
  const digest = digestOf(copy.bytes);
  for (let attempt = 1; attempt <= maxAttempts; attempt += 1) {
    const source = await findCopiedSource(db, writer.newsroomId, sourceId);
    if (!source && !fetch) throw new Failure('not_found', 'There is no such source.');
    if (!source || (fetch && isGivenUp(source, fetch))) return null;
    if ('givenFor' in underWay && source.url !== underWay.givenFor)
      throw new Failure(
        'version_conflict',
        'This source has another address by now. Look whether the file is of that one.',
      );
    const stored = await tryToStore(db, writer, source, { ...copy, digest, isLook });
    if (stored) return stored;
  }
  throw new Failure('version_conflict', 'This source is being changed by others. Try again.');
}

function isGivenUp(source: CopiedSource, fetch: FetchUnderWay): boolean {
  return source.url !== fetch.url || source.fetchState !== fetch.fetchState;
}

/** Finds every passage that these claims cite in a copy's text, once. */
async function findCited(
  citing: readonly CitingClaim[],
  text: string,
): Promise<(passage: string) => PassagePlace | null> {
  const cited = new Set(citing.flatMap(({ citations }) => citations.map(({ passage }) => passage ?? '')));
  const passages = [...cited].filter((passage) => passage.trim() !== '');
  if (passages.length === 0) return () => null;
  const places = await evidenceTasks.findPassages({ text, passages });
  return (passage) => places[passages.indexOf(passage)] ?? null;
}

/** Null if the source, or a claim that cites it, has changed since it was read. */
async function tryToStore(
  db: Db,
  writer: Writer,
  source: CopiedSource,
  copy: NewCopy & { digest: string; isLook: boolean },
): Promise<StoredCopy | null> {
  const { newest } = source;
  const hasSameText = newest !== null && newest.hasText && newest.textSha256 === sha256(copy.text);
  const isSame = newest !== null && (newest.sha256 === copy.digest || (copy.isLook && hasSameText));
  const note = noteOf(source, copy, newest === null || isSame || hasSameText);
  if (newest && isSame) {
    const isNoted = await noteUnchanged(db, source, note);
    return isNoted ? { snapshotId: newest.snapshotId, isNew: false } : null;
  }
  // Bytes that nothing names are harmless; a copy without its bytes is not.
  await keepBytes(db, source.newsroomId, {
    sha256: copy.digest,
    bytes: copy.bytes,
    field: copy.exchange ? 'url' : 'body',
  });
  const citing = await listCitingClaims(db, source.newsroomId, source.id);
  const isSealed = citing.some(({ isApproved }) => isApproved);
  const described = isSealed ? source : proposeDescription(source, copy.reading);
  const snapshotId = randomUUID();
  const plan = planCopy(
    citing,
    { snapshotId, findPassage: await findCited(citing, copy.text), isFetched: copy.origin === 'fetch' },
    new Date(),
  );
  const placed = workOnPlaces(plan);
  const about = describeCopy(source, { ...copy, described, snapshotId, hasSameText }, citing, plan);
  const { bytes, mediaType, fileName, origin, exchange, text, unreadable, reading, digest } = copy;
  const written = await commit(db, writer, {
    guard: storeNewestCopy(source, citing, { ...described, ...note, snapshotId }),
    parts: [
      insertSnapshot(writer, {
        id: snapshotId,
        sourceId: source.id,
        sha256: digest,
        size: bytes.length,
        mediaType,
        fileName,
        origin,
        exchange,
        text,
        unreadable,
        reading,
      }),
      ...(plan.placings.length > 0 ? [placeCitations(plan.placings)] : []),
      ...touchCitingClaims(
        about.touched,
        placed.map(({ claimId }) => claimId),
      ),
      ...insertAuthors(writer, placed),
    ],
    entry: about.entry,
    claimEntries: about.claimEntries,
    resourceId: source.id,
  });
  return written && { snapshotId, isNew: true };
}

/** A person who brings a file also says where its passages are, or that they are gone. */
function workOnPlaces({ changes }: CopyPlan): NewWork[] {
  return changes.flatMap(({ claim, citationId, change }) =>
    change ? [{ claimId: claim.claimId, part: 'place' as const, citationId }] : [],
  );
}

function noteOf({ fetchState }: CopiedSource, copy: NewCopy, isUnchanged: boolean): CopyNote {
  if (copy.origin === 'fetch')
    return {
      fetchState: 'stored',
      fetchDetail: copy.unreadable,
      health: isUnchanged ? 'unchanged' : 'changed',
    };
  // A file by hand settles a fetch that failed; one under way goes on.
  const isSettled = fetchState === 'failed' || fetchState === 'cancelled';
  return { fetchState: isSettled ? 'stored' : fetchState, fetchDetail: null, health: null };
}
