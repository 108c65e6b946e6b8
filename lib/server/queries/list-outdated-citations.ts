import 'server-only';
import { findPassage } from '@/lib/domain/evidence/find-passage';
import type { Db } from '../db';
import type { ClaimRecord } from '../repositories/claim-record';
import { listCopyTexts } from '../repositories/snapshots';

/**
 * The citations, by id, whose passage stands in an older copy of its source and no longer in the newest, whether or not
 * somebody has dealt with that.
 */
export async function listOutdatedCitations(
  db: Db,
  newsroomId: string,
  claims: readonly Pick<ClaimRecord, 'sources'>[],
): Promise<Set<string>> {
  const cited = claims
    .flatMap(({ sources }) => sources)
    .flatMap(({ id, passage, copy, newestCopy }) =>
      passage !== null && copy && newestCopy && copy.snapshotId !== newestCopy.snapshotId
        ? [{ id, passage, newest: newestCopy.snapshotId }]
        : [],
    );
  const texts = await listCopyTexts(
    db,
    newsroomId,
    cited.map(({ newest }) => newest),
  );
  const isOutdated = ({ passage, newest }: (typeof cited)[number]) =>
    findPassage(texts.get(newest) ?? '', passage) === null;
  return new Set(cited.filter(isOutdated).map(({ id }) => id));
}
