import 'server-only';
import type { NewsroomId } from '@/lib/domain/newsroom-id';
import type { FetchState, SourceHealth } from '@/lib/domain/vocabulary';
import type { Db } from '../../db';
import { Prisma } from '../../generated/client';
import { type CitingClaim, holdCitingClaims, summariseCiting } from '../evidence/citing-claims';
import type { SeenSource, SourceDescription } from './sources';

/** A source that is about to get a copy. */
export interface CopiedSource extends SourceDescription, SeenSource {
  newsroomId: NewsroomId;
  titleIsProposed: boolean;
  isConfidential: boolean;
  readerIds: string[];
  salt: string;
  fetchState: FetchState | null;
  newest: { snapshotId: string; sha256: string; textSha256: string; hasText: boolean } | null;
}

/**
 * A source of the newsroom that copies can be stored of, or null. Raw, because a copy's text is hashed in the
 * database.
 */
export async function findCopiedSource(
  db: Db,
  newsroomId: NewsroomId,
  id: string,
): Promise<CopiedSource | null> {
  const rows = await db.$queryRaw<CopiedSource[]>`
    SELECT s.id, s.newsroom_id AS "newsroomId", s.kind, s.title, s.publisher, s.author, s.url,
      s.published_at::text AS "publishedAt", s.version, s.updated_at::text AS "touchedAt", s.title_is_proposed AS "titleIsProposed",
      s.is_confidential AS "isConfidential", s.reader_ids AS "readerIds", s.salt, s.fetch_state AS "fetchState",
      CASE WHEN n.id IS NULL THEN NULL ELSE json_build_object('snapshotId', n.id, 'sha256', n.sha256,
        'textSha256', encode(sha256(convert_to(n.text, 'UTF8')), 'hex'), 'hasText', n.text <> '') END AS newest
    FROM source s LEFT JOIN snapshot n ON n.id = s.snapshot_id
    WHERE s.id = ${id}::uuid AND s.newsroom_id = ${newsroomId}::uuid AND s.merged_into_id IS NULL`;
  return rows[0] ?? null;
}

/** The result of a look at the source's address, or of an upload, for the state of its fetching. */
export interface CopyNote {
  fetchState: FetchState | null;
  /** Why there are no words in the copy. */
  fetchDetail: string | null;
  /** Null where nobody looked at the address. */
  health: SourceHealth | null;
}

function noteColumns({ fetchState, fetchDetail, health }: CopyNote): Prisma.Sql {
  return Prisma.sql`fetch_state = ${fetchState}, fetch_problem = NULL, fetch_detail = ${fetchDetail},
    health = coalesce(${health}, health), checked_at = CASE WHEN ${health}::text IS NULL THEN checked_at ELSE now() END`;
}

function isAsRead(source: CopiedSource): Prisma.Sql {
  return Prisma.sql`s.id = ${source.id}::uuid AND s.version = ${source.version}::int AND s.merged_into_id IS NULL
    AND s.fetch_state IS NOT DISTINCT FROM ${source.fetchState}`;
}

/**
 * Notes that the newest copy is what is there now. False when the source is no longer the one that was read. Raw, because a
 * guard notes the same columns.
 */
export async function noteUnchanged(db: Db, source: CopiedSource, note: CopyNote): Promise<boolean> {
  const changed = await db.$executeRaw`
    UPDATE source s SET ${noteColumns(note)} WHERE ${isAsRead(source)}`;
  return changed > 0;
}

/**
 * The guard of a write that stores a copy: the source names the copy and gets the description that is given. It
 * matches only if neither the source nor a claim that cites it changed since they were read.
 */
export function storeNewestCopy(
  source: CopiedSource,
  citing: readonly CitingClaim[],
  { snapshotId, title, publisher, author, publishedAt, ...note }: StoredDescription & CopyNote,
): Prisma.Sql {
  const { count, versions } = summariseCiting(citing);
  return Prisma.sql`
    UPDATE source s SET snapshot_id = ${snapshotId}::uuid, title = ${title}, publisher = ${publisher}, author = ${author},
      published_at = ${publishedAt}::date, version = s.version + 1, updated_at = clock_timestamp(), ${noteColumns(note)}
    FROM ${holdCitingClaims(source.id)}
    WHERE ${isAsRead(source)} AND s.updated_at = ${source.touchedAt}::timestamptz AND citing.count = ${count}::int AND citing.versions = ${versions}::int
    RETURNING s.id, s.version`;
}

interface StoredDescription {
  snapshotId: string;
  title: string;
  publisher: string | null;
  author: string | null;
  publishedAt: string | null;
}
