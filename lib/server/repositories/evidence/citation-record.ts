import 'server-only';
import type {
  FetchState,
  Reliability,
  SnapshotOrigin,
  SourceHealth,
  SourceKind,
  Stance,
} from '@/lib/domain/vocabulary';
import { Prisma } from '../../generated/client';
import type { PersonRecord } from '../person-record';

/** A stored copy, without what is in it; the instant as Postgres writes it. */
export interface CopyRecord {
  snapshotId: string;
  /** The source that it was stored of, which may have been merged since. */
  sourceId: string;
  sha256: string;
  size: number;
  mediaType: string;
  fileName: string | null;
  origin: SnapshotOrigin;
  storedAt: string;
  /** Why it has no words; null where it has. */
  unreadable: string | null;
}

/** A claim's citation with the source it names. */
export interface CitationRecord {
  id: string;
  sourceId: string;
  kind: SourceKind;
  title: string;
  publisher: string | null;
  author: string | null;
  url: string | null;
  publishedAt: string | null;
  accessedAt: string | null;
  stance: Stance;
  passage: string | null;
  locator: string | null;
  primary: boolean;
  addedBy: PersonRecord;
  fetch: { state: FetchState; detail: string | null } | null;
  /** The newest stored copy of the source. */
  newestCopy: CopyRecord | null;
  /** The copy that the passage stands in, and where in its text. */
  copy: CopyRecord | null;
  place: { start: number; end: number } | null;
  lostIn: CopyRecord | null;
  health: SourceHealth | null;
  checkedAt: string | null;
  reliability: Reliability | null;
  interestNote: string | null;
  isConfidential: boolean;
  readerIds: string[];
  readers: PersonRecord[];
  salt: string;
  /** How many claims cite the source. */
  citedBy: number;
}

/** A copy as JSON; `alias` is a snapshot that may be missing. */
export function copyJson(alias: string): Prisma.Sql {
  return Prisma.raw(
    `CASE WHEN ${alias}.id IS NULL THEN NULL ELSE json_build_object('snapshotId', ${alias}.id, 'sourceId', ${alias}.source_id, 'sha256', ${alias}.sha256,
      'size', ${alias}.size, 'mediaType', ${alias}.media_type, 'fileName', ${alias}.file_name, 'origin', ${alias}.origin,
      'storedAt', ${alias}.created_at, 'unreadable', ${alias}.unreadable) END`,
  );
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
    'id', t.id, 'sourceId', s.id, 'kind', s.kind, 'title', s.title, 'publisher', s.publisher, 'author', s.author, 'url', s.url,
    'publishedAt', s.published_at, 'accessedAt', t.accessed_at, 'stance', t.stance, 'passage', t.passage, 'locator', t.locator,
    'primary', t.is_primary, 'addedBy', json_build_object('id', tm.id, 'name', tm.name),
    'fetch', CASE WHEN s.fetch_state IS NULL THEN NULL
      ELSE json_build_object('state', s.fetch_state, 'detail', s.fetch_detail) END,
    'newestCopy', ${copyJson('newest')}, 'copy', ${copyJson('held')}, 'lostIn', ${copyJson('gone')},
    'place', CASE WHEN t.snapshot_id IS NULL THEN NULL
      ELSE json_build_object('start', t.start_offset, 'end', t.end_offset) END,
    'health', s.health, 'checkedAt', s.checked_at, 'reliability', s.reliability, 'interestNote', s.interest_note,
    'isConfidential', s.is_confidential, 'readerIds', s.reader_ids, 'readers', ${peopleJson('s.reader_ids')}, 'salt', s.salt,
    'citedBy', (SELECT count(DISTINCT o.claim_id)::int FROM citation o WHERE o.source_id = s.id))`;
