import 'server-only';
import type { SnapshotDto } from '@/lib/contracts/sources';
import { findParts } from '@/lib/domain/evidence/copy-parts';
import { readShapes } from '../evidence/reading/read-shapes';
import { wholeReading } from '../repositories/evidence/reading';
import type { SnapshotRecord } from '../repositories/evidence/snapshots';

/** A stored copy as it leaves the server, for somebody who may read it. */
export function presentSnapshot(copy: SnapshotRecord): SnapshotDto {
  const { exchange } = copy;
  const { title, author, publisher, publishedAt, language, pages, html } = wholeReading(copy.reading);
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
    parts: html === null ? [] : findParts(copy.text, readShapes(html)),
    title,
    author,
    publisher,
    publishedAt,
    language,
  };
}
