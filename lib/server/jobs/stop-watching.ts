import 'server-only';
import type { Db } from '../db';
import { describeDifference, describeSource } from '../evidence/copies/describe-evidence';
import { commit } from '../repositories/commit';
import { findLibrarySource } from '../repositories/sources/library-sources';
import {
  type FetchedSource,
  type FetchOutcome,
  stopWatchingRow,
} from '../repositories/sources/source-fetching';

/**
 * Ends the looks on schedule at a source's page, with an entry in the newsroom's chain, as if a person had done it. If
 * the source changes at this moment, the next look finds the same and tries again.
 */
export async function stopWatching(
  db: Db,
  source: FetchedSource,
  outcome: Pick<FetchOutcome, 'problem' | 'detail'>,
): Promise<void> {
  const { id, newsroomId } = source;
  const before = await findLibrarySource(db, { newsroomId, memberId: null }, id);
  if (!before) return;
  const changes = describeDifference(
    'source',
    describeSource(before),
    describeSource({ ...before, isWatched: false }),
  );
  await commit(
    db,
    { newsroomId, memberId: null, idempotency: null },
    {
      guard: stopWatchingRow(source, before.version, outcome),
      entry: { scopeId: newsroomId, action: 'source.updated', data: { sourceId: id, changes } },
    },
  );
}
