import 'server-only';
import type { LibrarySourceDto, LibrarySourceList, ListSourcesQuery } from '@/lib/contracts/sources';
import { Failure } from '@/lib/domain/failure';
import type { Actor } from '../../auth/actor';
import type { Db } from '../../db';
import { presentLibraryItem, presentLibrarySource } from '../../presenters/present-library-source';
import type { LibrarySourceRecord } from '../../repositories/sources/library-source-record';
import {
  findLibrarySource,
  listLibrarySources,
  listSourceUses,
  listTwins,
} from '../../repositories/sources/library-sources';
import { listCopies } from '../../repositories/evidence/snapshots';
import { nextCursor, readCursor } from '../articles/list-cursor';

/** The source as stored; `not_found` where there is none in this newsroom. */
export async function getSource(db: Db, actor: Actor, id: string): Promise<LibrarySourceRecord> {
  const source = await findLibrarySource(db, actor, id);
  if (!source) throw new Failure('not_found', 'There is no such source.');
  return source;
}

/** The source as it is shown to this person. */
export async function loadSource(db: Db, actor: Actor, id: string): Promise<LibrarySourceDto> {
  const [source, copies, uses, twinList] = await Promise.all([
    getSource(db, actor, id),
    listCopies(db, actor.newsroomId, id),
    listSourceUses(db, actor.newsroomId, id),
    listTwins(db, actor, id),
  ]);
  return presentLibrarySource(source, { copies, uses, twinList }, actor);
}

const defaultLimit = 50;

/**
 * A page of the newsroom's sources. A source that somebody may not read is listed as withheld, and no question of
 * theirs finds it by what it hides.
 */
export async function loadSources(db: Db, actor: Actor, query: ListSourcesQuery): Promise<LibrarySourceList> {
  const offset = readCursor(query.cursor);
  const { q, kind, show, limit = defaultLimit } = query;
  const filter = { q: q?.trim() || undefined, kind, show, offset, limit };
  const { rows, total } = await listLibrarySources(db, actor, filter);
  return {
    sources: rows.map((source) => presentLibraryItem(source, actor)),
    total,
    nextCursor: nextCursor(offset, rows.length, total),
  };
}
