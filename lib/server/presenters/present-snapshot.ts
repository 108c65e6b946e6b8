import 'server-only';
import type { SnapshotDto } from '@/lib/contracts/sources';
import { emptyReading } from '../evidence/reading';
import type { SnapshotRecord } from '../repositories/snapshots';

/** A stored copy as it leaves the server, for somebody who may read it. */
export function presentSnapshot({ exchange, reading, ...copy }: SnapshotRecord): SnapshotDto {
  const { title, author, publisher, publishedAt, language, pages } = { ...emptyReading, ...reading };
  return {
    snapshotId: copy.snapshotId,
    sha256: copy.sha256,
    size: copy.size,
    mediaType: copy.mediaType,
    fileName: copy.fileName,
    origin: copy.origin,
    storedAt: new Date(copy.storedAt).toISOString(),
    unreadable: copy.unreadable,
    sourceId: copy.sourceId,
    requestedUrl: exchange?.requestedUrl ?? null,
    finalUrl: exchange?.finalUrl ?? null,
    status: exchange?.status ?? null,
    headers: exchange?.headers ?? [],
    text: copy.text,
    pages,
    title,
    author,
    publisher,
    publishedAt,
    language,
  };
}
