import 'server-only';
import { randomUUID } from 'node:crypto';
import type { AddCitationBody } from '@/lib/contracts/sources';
import { urlKey } from '@/lib/domain/evidence/url-key';
import { invalidField } from '@/lib/domain/failure';
import type { FetchState } from '@/lib/domain/vocabulary';
import type { Actor } from '../../auth/actor';
import type { Db } from '../../db';
import { isWithheldFrom } from '@/lib/domain/evidence/is-withheld-from';
import type { StatementPart } from '../../repositories/commit';
import { enqueueJob, fetchKey } from '../../repositories/jobs/jobs';
import {
  type CitedSource,
  findCitedSource,
  findEqualSource,
  insertSource,
  type SeenSource,
  type SourceDescription,
} from '../../repositories/sources/sources';
import { resolveReaders } from './resolve-readers';

/** A source that a claim will cite, with what must be written first if the source is new. */
export interface ResolvedSource {
  source: CitedSource;
  /** Null where it is new. */
  seen: SeenSource | null;
  parts: StatementPart[];
}

/** The source that the request names. Otherwise the newsroom's source with this description, or else a new one. */
export async function resolveSource(db: Db, actor: Actor, input: AddCitationBody): Promise<ResolvedSource> {
  if (input.sourceId !== undefined) {
    const source = await findCitedSource(db, actor.newsroomId, input.sourceId);
    if (!source || isWithheldFrom(source, actor))
      throw invalidField('sourceId', 'is not a source of this newsroom');
    return { source, seen: source, parts: [] };
  }
  const description: SourceDescription = {
    kind: input.kind ?? 'web',
    title: input.title ?? '',
    publisher: input.publisher ?? null,
    author: input.author ?? null,
    url: input.url ?? null,
    publishedAt: input.publishedAt ?? null,
  };
  const confidence = await resolveReaders(db, actor, input);
  const equal = confidence.isConfidential ? null : await findEqualSource(db, actor.newsroomId, description);
  if (equal) return { source: equal, seen: equal, parts: [] };
  const id = randomUUID();
  const fetchState = firstFetchState(description.url);
  const source = { id, ...description, ...confidence, fetchState };
  return {
    source: { ...source, newestCopy: null, readers: [] },
    seen: null,
    parts: [
      insertSource(actor, { ...source, titleIsProposed: false }),
      ...(fetchState === null ? [] : [enqueueFetch(id)]),
    ],
  };
}

/** A web page waits to be fetched; anything else has nothing to fetch. */
export function firstFetchState(url: string | null): FetchState | null {
  return url !== null && urlKey(url) !== null ? 'queued' : null;
}

export function enqueueFetch(sourceId: string): StatementPart {
  return enqueueJob('fetch_source', { sourceId }, fetchKey(sourceId));
}
