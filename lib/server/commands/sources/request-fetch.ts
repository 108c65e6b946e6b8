import 'server-only';
import { urlKey } from '@/lib/domain/evidence/url-key';
import { Failure } from '@/lib/domain/failure';
import { enqueueFetch } from '../../evidence/citing/resolve-source';
import { getChangeableSource } from '../../queries/sources/get-changeable-source';
import { commit } from '../../repositories/commit';
import { requestFetchRow } from '../../repositories/sources/source-fetching';
import type { CommandContext } from '../frame/command-context';

/** Has the page of a source fetched, or fetched again, in the background; nothing new where it is under way. 409 without an address. */
export async function requestFetch({ db, actor }: CommandContext, sourceId: string): Promise<void> {
  const { url } = await getChangeableSource(db, actor, sourceId);
  if (url === null || urlKey(url) === null)
    throw new Failure('wrong_state', 'This source has no web address that could be fetched.');
  await commit(db, actor, {
    guard: requestFetchRow(actor.newsroomId, sourceId, url),
    parts: [enqueueFetch(sourceId)],
    entry: { scopeId: actor.newsroomId, action: 'source.fetch_asked', data: { sourceId } },
    resourceId: sourceId,
  });
}
