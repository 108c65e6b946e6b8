import 'server-only';
import { getChangeableSource } from '../../queries/sources/get-changeable-source';
import { commit } from '../../repositories/commit';
import { fetchKey, removeJob } from '../../repositories/jobs/jobs';
import { cancelFetchRow } from '../../repositories/sources/source-fetching';
import type { CommandContext } from '../frame/command-context';

/** Gives up fetching a source, whether it waits or runs, in whichever process; nothing is stored from then on. */
export async function cancelFetch({ db, actor }: CommandContext, sourceId: string): Promise<void> {
  await getChangeableSource(db, actor, sourceId);
  await commit(db, actor, {
    guard: cancelFetchRow(actor.newsroomId, sourceId),
    parts: [removeJob(fetchKey(sourceId))],
    entry: { scopeId: actor.newsroomId, action: 'source.fetch_cancelled', data: { sourceId } },
    resourceId: sourceId,
  });
}
