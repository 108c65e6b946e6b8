import 'server-only';
import { randomUUID } from 'node:crypto';
import type { IntakeDto } from '@/lib/contracts/intakes';
import { safeFileName } from '@/lib/domain/evidence/file-name';
import { invalidField } from '@/lib/domain/failure';
import type { Actor } from '../auth/actor';
import type { Db } from '../db';
import { digestOf, getBlobStore } from '../evidence/blobs/blob-store';
import { storable, storableJson } from '../evidence/reading/storable';
import { fetchArticlePage } from '../intake/fetch-article-page';
import { type ArticleFile, readArticleFile } from '../intake/read-article-file';
import { loadIntake } from '../queries/articles/load-intake';
import { writeIntake } from '../repositories/articles/intakes';
import type { Exchange } from '../repositories/evidence/snapshots';
import type { CommandContext } from './command-context';

/** Reads an uploaded file and keeps it as it came. Nothing becomes an article yet. */
export function createIntake(
  { db, actor }: CommandContext,
  { bytes, name }: Pick<ArticleFile, 'bytes' | 'name'>,
): Promise<IntakeDto> {
  if (bytes.byteLength === 0) throw invalidField('file', 'is empty');
  return keep(db, actor, { bytes, name, url: null, declaredType: null }, null);
}

/** Fetches a page, reads the article in it and keeps the page as it came. 422 that says why it cannot be had. */
export async function createIntakeFromLink({ db, actor }: CommandContext, url: string): Promise<IntakeDto> {
  const { file, exchange } = await fetchArticlePage(url);
  return keep(db, actor, file, exchange);
}

async function keep(db: Db, actor: Actor, file: ArticleFile, exchange: Exchange | null): Promise<IntakeDto> {
  const read = await readArticleFile(file);
  // Where a file holds what the database cannot keep, a sign of the same length stands for it.
  const text = storable(read.text);
  const reading = storableJson(read.reading);
  const sha256 = digestOf(file.bytes);
  await getBlobStore(db).put(sha256, file.bytes);
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
  return loadIntake(db, actor, id);
}

const mediaTypes = {
  text: 'text/plain',
  markdown: 'text/markdown',
  html: 'text/html',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
} as const;
