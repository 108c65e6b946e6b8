import 'server-only';
import type { FetchState } from '@/lib/domain/vocabulary';
import { type Citation, Prisma, type Snapshot, type Source } from '../../generated/client';
import { type InJson, jsonFields } from '../columns';
import type { PersonRecord } from '../person-record';

const copyFields = [
  'sha256',
  'size',
  'mediaType',
  'fileName',
  'origin',
  'unreadable',
] as const satisfies readonly (keyof Snapshot)[];

/** A stored copy, without what is in it; the instant as Postgres writes it. */
export interface CopyRecord extends Pick<Snapshot, (typeof copyFields)[number]> {
  snapshotId: string;
  /** The source that it was stored of, which may have been merged since. */
  sourceId: string;
  storedAt: string;
}

const citedFields = [
  'kind',
  'title',
  'publisher',
  'author',
  'url',
  'publishedAt',
  'health',
  'checkedAt',
  'reliability',
  'interestNote',
  'isConfidential',
  'readerIds',
  'salt',
] as const satisfies readonly (keyof Source)[];
const citationFields = [
  'id',
  'sourceId',
  'accessedAt',
  'stance',
  'passage',
  'locator',
] as const satisfies readonly (keyof Citation)[];

/** A claim's citation with the source it names. */
export interface CitationRecord
  extends
    InJson<Pick<Source, (typeof citedFields)[number]>>,
    InJson<Pick<Citation, (typeof citationFields)[number]>> {
  primary: boolean;
  addedBy: PersonRecord;
  fetch: { state: FetchState; detail: string | null } | null;
  /** The newest stored copy of the source. */
  newestCopy: CopyRecord | null;
  /** The copy that the passage stands in, and where in its text. */
  copy: CopyRecord | null;
  place: { start: number; end: number } | null;
  lostIn: CopyRecord | null;
  readers: PersonRecord[];
  /** How many claims cite the source. */
  citedBy: number;
}

/** A copy as JSON; `alias` is a snapshot that may be missing. */
export function copyJson(alias: string): Prisma.Sql {
  const copy = Prisma.raw(alias);
  return Prisma.sql`CASE WHEN ${copy}.id IS NULL THEN NULL ELSE json_build_object('snapshotId', ${copy}.id,
    'sourceId', ${copy}.source_id, ${jsonFields(alias, copyFields)}, 'storedAt', ${copy}.created_at) END`;
}

/** The members named in an array of ids, as JSON. */
export function peopleJson(ids: string): Prisma.Sql {
  return Prisma.raw(
    `coalesce((SELECT json_agg(json_build_object('id', p.id, 'name', p.name) ORDER BY p.name, p.id)
      FROM member p WHERE p.id = ANY (${ids})), '[]')`,
  );
}

/** What `citationJson` reads: `t` is the citation. */
export const citationTables = Prisma.raw(
  `citation t JOIN source s ON s.id = t.source_id JOIN member tm ON tm.id = t.created_by_id
    LEFT JOIN snapshot held ON held.id = t.snapshot_id LEFT JOIN snapshot newest ON newest.id = s.snapshot_id
    LEFT JOIN snapshot gone ON gone.id = t.lost_in_id`,
);

/** A citation as JSON. */
export const citationJson = Prisma.sql`json_build_object(
    ${jsonFields('t', citationFields)}, ${jsonFields('s', citedFields)}, 'primary', t.is_primary, 'addedBy', json_build_object('id', tm.id, 'name', tm.name),
    'fetch', CASE WHEN s.fetch_state IS NULL THEN NULL
      ELSE json_build_object('state', s.fetch_state, 'detail', s.fetch_detail) END,
    'newestCopy', ${copyJson('newest')}, 'copy', ${copyJson('held')}, 'lostIn', ${copyJson('gone')},
    'place', CASE WHEN t.snapshot_id IS NULL THEN NULL
      ELSE json_build_object('start', t.start_offset, 'end', t.end_offset) END,
    'readers', ${peopleJson('s.reader_ids')},
    'citedBy', (SELECT count(DISTINCT o.claim_id)::int FROM citation o WHERE o.source_id = s.id))`;
