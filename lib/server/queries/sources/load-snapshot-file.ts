import 'server-only';
import { safeFileName } from '@/lib/domain/evidence/file-name';
import { Failure } from '@/lib/domain/failure';
import type { Actor } from '../../auth/actor';
import type { Db } from '../../db';
import { getBlobStore } from '../../evidence/blobs/blob-store';
import { writeWarc } from '../../evidence/warc/write-warc';
import type { SnapshotRecord } from '../../repositories/evidence/snapshots';
import { getSnapshot } from './load-snapshot';

export interface DownloadedFile {
  bytes: Uint8Array;
  mediaType: string;
  /** Safe to save under. */
  name: string;
}

/** The bytes of a stored copy, under the name that it came with where it had one. */
export async function loadSnapshotFile(db: Db, actor: Actor, id: string): Promise<DownloadedFile> {
  const snapshot = await getSnapshot(db, actor, id);
  const { mediaType, fileName } = snapshot;
  const name = safeFileName(fileName ?? '') ?? `${nameByHash(snapshot)}${endings[mediaType] ?? '.bin'}`;
  return { bytes: await readBytes(db, snapshot), mediaType, name };
}

/** A stored copy as a WARC file. */
export async function loadSnapshotWarc(db: Db, actor: Actor, id: string): Promise<DownloadedFile> {
  const snapshot = await getSnapshot(db, actor, id);
  const { exchange, sha256, mediaType, storedAt } = snapshot;
  const bytes = await readBytes(db, snapshot);
  const warc = exchange
    ? await writeWarc({ ...exchange, bytes, sha256 })
    : await writeWarc({ bytes, sha256, mediaType, uploadedAt: new Date(storedAt) });
  return { bytes: warc, mediaType: 'application/warc', name: `${nameByHash(snapshot)}.warc` };
}

async function readBytes(db: Db, { sha256 }: SnapshotRecord): Promise<Uint8Array> {
  const bytes = await getBlobStore(db).get(sha256);
  if (bytes === null) throw new Failure('damaged_copy', 'The bytes of this copy are no longer in the store.');
  return bytes;
}

function nameByHash({ sha256 }: SnapshotRecord): string {
  return `copy-${sha256.slice(0, 12)}`;
}

const endings: Record<string, string> = {
  'application/pdf': '.pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': '.docx',
  'image/gif': '.gif',
  'image/jpeg': '.jpg',
  'image/png': '.png',
  'image/tiff': '.tif',
  'image/webp': '.webp',
  'text/csv': '.csv',
  'text/html': '.html',
  'text/plain': '.txt',
};
