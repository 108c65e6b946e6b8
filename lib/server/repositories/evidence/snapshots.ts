import 'server-only';
import type { Exchange } from '@/lib/domain/evidence/exchange';
import type { NewsroomId } from '@/lib/domain/newsroom-id';
import type { SnapshotOrigin } from '@/lib/domain/vocabulary';
import type { Db } from '../../db';
import type { Reading } from './reading';
import { sizeWithinQuota } from './storage';
import { Prisma } from '../../generated/client';
import { copyJson, type CopyRecord } from './citation-record';
import type { StatementPart, Writer } from '../commit';

/** A copy that is about to be stored; its bytes are in the blob store already. */
export interface NewSnapshot {
  id: string;
  /** Null for the file that an article came in. */
  sourceId: string | null;
  sha256: string;
  size: number;
  mediaType: string;
  fileName: string | null;
  origin: SnapshotOrigin;
  /** What the site was asked and answered; null for what came from no site. */
  exchange: Exchange | null;
  text: string;
  /** Why it has no words; null where it has. */
  unreadable: string | null;
  reading: Reading;
}

/** Part of a write whose guard is another row. */
export function insertSnapshot(writer: Writer, snapshot: NewSnapshot): StatementPart {
  return Prisma.sql`${insertSnapshotAs(writer, snapshot)} FROM guard RETURNING 1`;
}

/** The insertion up to its `FROM`, so that it can be a guard itself. */
export function insertSnapshotAs(writer: Writer, snapshot: NewSnapshot): Prisma.Sql {
  const { exchange } = snapshot;
  return Prisma.sql`
    INSERT INTO snapshot (id, newsroom_id, source_id, sha256, size, media_type, file_name, origin, requested_url, final_url,
      status, status_text, http_version, headers, request_headers, redirects, fetched_at, text, unreadable, reading, created_by_id)
    SELECT ${snapshot.id}::uuid, ${writer.newsroomId}::uuid, ${snapshot.sourceId}::uuid, ${snapshot.sha256},
      ${sizeWithinQuota(writer.newsroomId, snapshot.sha256, snapshot.size)}, ${snapshot.mediaType}, ${snapshot.fileName}, ${snapshot.origin},
      ${exchange?.requestedUrl ?? null}, ${exchange?.finalUrl ?? null}, ${exchange?.status ?? null}::int,
      ${exchange?.statusText ?? null}, ${exchange?.httpVersion ?? null}, ${JSON.stringify(exchange?.headers ?? [])}::jsonb,
      ${JSON.stringify(exchange?.requestHeaders ?? [])}::jsonb, ${JSON.stringify(exchange?.redirects ?? [])}::jsonb, ${exchange?.fetchedAt ?? null}::timestamptz,
      ${snapshot.text}, ${snapshot.unreadable}, ${JSON.stringify(snapshot.reading)}::jsonb, ${writer.memberId}::uuid`;
}

/** A stored copy with all that is known of it but its bytes, and who may read it. */
export interface SnapshotRecord extends Omit<CopyRecord, 'sourceId'> {
  /** The source that it is a copy of now, whichever one it was stored for; null for the file that an article came in. */
  sourceId: string | null;
  /** Whether that source is confidential; the file that an article came in is open. */
  isConfidential: boolean;
  readerIds: string[];
  exchange: Exchange | null;
  text: string;
  reading: Reading;
}

type StoredExchange = Omit<Exchange, 'fetchedAt'> & { fetchedAt: string };

/**
 * Raw, because a copy has the same shape here as within a claim, and its source is the one that it was merged into.
 */
export async function findSnapshot(
  db: Db,
  newsroomId: NewsroomId,
  id: string,
): Promise<SnapshotRecord | null> {
  type Rest = Omit<SnapshotRecord, keyof CopyRecord | 'exchange'> & { exchange: StoredExchange | null };
  const rows = await db.$queryRaw<{ copy: CopyRecord; rest: Rest }[]>`
    SELECT ${copyJson('n')} AS copy, json_build_object('sourceId', s.id,
      'isConfidential', coalesce(s.is_confidential, false), 'readerIds', coalesce(s.reader_ids, '{}'),
      'exchange', CASE WHEN n.final_url IS NULL THEN NULL ELSE json_build_object('requestedUrl', n.requested_url,
        'finalUrl', n.final_url, 'status', n.status, 'statusText', n.status_text, 'httpVersion', n.http_version,
        'headers', n.headers, 'requestHeaders', n.request_headers, 'redirects', n.redirects, 'fetchedAt', n.fetched_at) END,
      'text', n.text, 'reading', n.reading) AS rest
    FROM snapshot n LEFT JOIN source o ON o.id = n.source_id LEFT JOIN source s ON s.id = coalesce(o.merged_into_id, o.id)
    WHERE n.id = ${id}::uuid AND n.newsroom_id = ${newsroomId}::uuid`;
  const [row] = rows;
  if (!row) return null;
  const { exchange, ...rest } = row.rest;
  const fetched = exchange && { ...exchange, fetchedAt: new Date(exchange.fetchedAt) };
  return { ...row.copy, ...rest, exchange: fetched };
}

/**
 * The stored copies of a source and of those that were merged into it, newest first. Of two stored at one instant,
 * the one that the source calls its newest comes first. Raw for the same reasons.
 */
export async function listCopies(db: Db, newsroomId: NewsroomId, sourceId: string): Promise<CopyRecord[]> {
  const rows = await db.$queryRaw<{ copy: CopyRecord }[]>`
    SELECT ${copyJson('n')} AS copy FROM snapshot n JOIN source o ON o.id = n.source_id
      JOIN source s ON s.id = ${sourceId}::uuid
    WHERE n.newsroom_id = ${newsroomId}::uuid AND s.id IN (o.id, o.merged_into_id)
    ORDER BY n.created_at DESC, n.id IS NOT DISTINCT FROM s.snapshot_id DESC, n.id DESC`;
  return rows.map(({ copy }) => copy);
}

/** The texts of stored copies by their ids. */
export async function listCopyTexts(
  db: Db,
  newsroomId: NewsroomId,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db.snapshot.findMany({
    where: { newsroomId, id: { in: [...new Set(ids)] } },
    select: { id: true, text: true },
  });
  return new Map(rows.map(({ id, text }) => [id, text]));
}
