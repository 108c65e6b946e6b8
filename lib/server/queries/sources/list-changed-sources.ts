import 'server-only';
import { findPassage } from '@/lib/domain/evidence/find-passage';
import type { NewsroomId } from '@/lib/domain/newsroom-id';
import type { Db } from '../../db';
import type { ClaimRecord } from '../../repositories/claims/claim-record';
import { listCopyTexts } from '../../repositories/evidence/snapshots';

/**
 * For each citation, by id, whose passage stands in an older copy and no longer in the newest: that newest copy of
 * its source. It does not matter whether somebody has dealt with that.
 */
export async function listChangedSources(
  db: Db,
  newsroomId: NewsroomId,
  claims: readonly Pick<ClaimRecord, 'sources'>[],
): Promise<Map<string, { storedAt: string; sha256: string }>> {
  const cited = claims
    .flatMap(({ sources }) => sources)
    .flatMap(({ id, passage, copy, newestCopy }) =>
      passage !== null && copy && newestCopy && copy.snapshotId !== newestCopy.snapshotId
        ? [{ id, passage, newestCopy }]
        : [],
    );
  const texts = await listCopyTexts(
    db,
    newsroomId,
    cited.map(({ newestCopy }) => newestCopy.snapshotId),
  );
  return new Map(
    cited
      .filter(
        ({ passage, newestCopy }) => findPassage(texts.get(newestCopy.snapshotId) ?? '', passage) === null,
      )
      .map(({ id, newestCopy: { storedAt, sha256 } }) => [
        id,
        { storedAt: new Date(storedAt).toISOString(), sha256 },
      ]),
  );
}
