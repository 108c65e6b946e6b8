import 'server-only';
import { urlKey } from '@/lib/domain/evidence/url-key';
import { Failure } from '@/lib/domain/failure';
import type { Actor } from '../auth/actor';
import type { Db } from '../db';
import { enqueueFetch } from '../evidence/resolve-source';
import { isWithheldFrom } from '../presenters/present-evidence';
import { commit } from '../repositories/commit';
import { fetchKey, removeJob } from '../repositories/jobs';
import { cancelFetchRow, requestFetchRow } from '../repositories/source-fetching';
import { type CitedSource, findCitedSource } from '../repositories/sources';

/** Has the page of a source fetched, or fetched again, in the background; nothing new where it is under way. 409 without an address. */
export async function requestFetch(db: Db, actor: Actor, sourceId: string): Promise<void> {
  const { url } = await getSource(db, actor, sourceId);
  if (url === null || urlKey(url) === null)
    throw new Failure('wrong_state', 'This source has no web address that could be fetched.');
  await commit(db, actor, {
    guard: requestFetchRow(actor.newsroomId, sourceId, url),
    parts: [enqueueFetch(sourceId)],
    entry: { scopeId: actor.newsroomId, action: 'source.fetch_asked', data: { sourceId } },
    resourceId: sourceId,
  });
}

/** Gives up fetching a source, whether it waits or runs, in whichever process; nothing is stored from then on. */
export async function cancelFetch(db: Db, actor: Actor, sourceId: string): Promise<void> {
  await getSource(db, actor, sourceId);
  await commit(db, actor, {
    guard: cancelFetchRow(actor.newsroomId, sourceId),
    parts: [removeJob(fetchKey(sourceId))],
    entry: { scopeId: actor.newsroomId, action: 'source.fetch_cancelled', data: { sourceId } },
    resourceId: sourceId,
  });
}

async function getSource(db: Db, actor: Actor, sourceId: string): Promise<CitedSource> {
  const source = await findCitedSource(db, actor.newsroomId, sourceId);
  if (!source) throw new Failure('not_found', 'There is no such source.');
  if (isWithheldFrom(source, actor))
    throw new Failure('withheld_evidence', 'This source is confidential. Only its readers can change it.');
  return source;
}
