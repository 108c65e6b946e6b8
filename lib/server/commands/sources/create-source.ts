import 'server-only';
import { randomUUID } from 'node:crypto';
import type { CreateLibrarySourceBody, LibrarySourceDto } from '@/lib/contracts/sources';
import { titleOfAddress } from '@/lib/domain/evidence/title-of-address';
import { Failure } from '@/lib/domain/failure';
import type { Actor } from '../../auth/actor';
import type { Db } from '../../db';
import { describeSource } from '../../evidence/copies/describe-evidence';
import { resolveReaders } from '../../evidence/citing/resolve-readers';
import { enqueueFetch, firstFetchState } from '../../evidence/citing/resolve-source';
import { isUniqueViolation } from '../../http/database-failure';
import { loadSource } from '../../queries/sources/load-source';
import { findSourceIdByAddress } from '../../repositories/sources/library-sources';
import { insertLibrarySource } from '../../repositories/sources/source-writes';
import type { CommandContext } from '../frame/command-context';

/**
 * Adds a source to the library. For an address that the newsroom already has, it gives that source again and writes
 * nothing. A new address is fetched in the background, and the page's own title is used where nobody typed one.
 */
export async function createSource(
  { db, actor }: CommandContext,
  input: CreateLibrarySourceBody,
): Promise<LibrarySourceDto> {
  const url = input.url ?? null;
  const known = await findKnown(db, actor, input);
  if (known) return known;
  const id = input.id ?? randomUUID();
  const fetchState = firstFetchState(url);
  const source = {
    id,
    kind: input.kind ?? (fetchState === null ? 'document' : 'web'),
    title: input.title ?? firstTitle(url),
    titleIsProposed: input.title === undefined,
    publisher: input.publisher ?? null,
    author: input.author ?? null,
    url,
    publishedAt: input.publishedAt ?? null,
    reliability: input.reliability ?? null,
    reliabilityNote: input.reliabilityNote ?? null,
    interestNote: input.interestNote ?? null,
    ...(await resolveReaders(db, actor, input)),
    fetchState,
  };
  const changes = { source: [null, describeSource({ ...source, isWatched: true })] };
  try {
    const written = await insertLibrarySource(db, actor, source, {
      parts: fetchState === null ? [] : [enqueueFetch(id)],
      data: { sourceId: id, changes },
    });
    if (written) return await loadSource(db, actor, id);
  } catch (error) {
    if (isUniqueViolation(error, 'source_pkey'))
      throw new Failure('already_exists', 'A source with this id exists already.');
    throw error;
  }
  // Somebody else has added the same address in the meantime.
  const first = await findKnown(db, actor, input);
  if (first) return first;
  throw new Failure('version_conflict', 'This address is being changed by others. Try again.');
}

/** The open source of the address that the newsroom has already, or null. */
async function findKnown(
  db: Db,
  actor: Actor,
  { url, confidential }: CreateLibrarySourceBody,
): Promise<LibrarySourceDto | null> {
  if (!url || confidential) return null;
  const known = await findSourceIdByAddress(db, actor.newsroomId, url);
  return known === null ? null : loadSource(db, actor, known);
}

function firstTitle(url: string | null): string {
  if (url === null) return '';
  return firstFetchState(url) === null ? url : titleOfAddress(url);
}
