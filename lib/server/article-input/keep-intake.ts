import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Exchange } from '@/lib/domain/evidence/exchange';
import { safeFileName } from '@/lib/domain/evidence/file-name';
import type { Actor } from '../auth/actor';
import type { Db } from '../db';
import { digestOf } from '../evidence/blobs/blob-store';
import { keepBytes } from '../evidence/blobs/keep-bytes';
import { storable, storableJson } from '../evidence/reading/storable';
import { type ArticleFile, readArticleFile } from '../intake/read-article-file';
import { writeIntake } from '../repositories/articles/intakes';

/** Reads a file or a page and keeps it as it came. Returns the id of what is kept. */
export async function keepIntake(
  db: Db,
  actor: Actor,
  file: ArticleFile,
  exchange: Exchange | null,
): Promise<string> {
  const read = await readArticleFile(file);
  // A sign of the same length stands for each character that the database cannot keep.
  const text = storable(read.text);
  const reading = storableJson(read.reading);
  const sha256 = digestOf(file.bytes);
  await keepBytes(db, actor.newsroomId, { sha256, bytes: file.bytes, field: exchange ? 'url' : 'body' });
  const id = randomUUID();
  await writeIntake(db, actor, {
    id,
    sourceId: null,
    sha256,
    size: file.bytes.byteLength,
    mediaType: mediaTypes[reading.kind],
    fileName: safeFileName(file.name ?? ''),
    origin: 'import',
    exchange,
    text,
    unreadable: null,
    reading,
  });
  return id;
}

const mediaTypes = {
  text: 'text/plain',
  markdown: 'text/markdown',
  html: 'text/html',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
} as const;
