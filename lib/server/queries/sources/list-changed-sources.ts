import 'server-only';
import type { NewsroomId } from '@/lib/domain/newsroom-id';
import type { Db } from '../../db';
import { evidenceTasks } from '../../evidence/evidence-tasks';
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
  const changed = new Map<string, { storedAt: string; sha256: string }>();
  // One text after another, so that an article with many sources takes one thread.
  for (const [snapshotId, text] of texts) {
    const here = cited.filter(({ newestCopy }) => newestCopy.snapshotId === snapshotId);
    const places = await evidenceTasks.findPassages({ text, passages: here.map(({ passage }) => passage) });
    here.forEach(({ id, newestCopy: { storedAt, sha256 } }, index) => {
      if (places[index] === null) changed.set(id, { storedAt: new Date(storedAt).toISOString(), sha256 });
    });
  }
  return changed;
}
