import path from 'node:path';
import type { Db } from '@/lib/server/db';
import { decodeText } from '@/lib/server/intake/decode-text';
import { type ReadCopy, readCopy, withReading } from '@/lib/server/evidence/reading/read-copy';
import { storeCopy } from '@/lib/server/evidence/copies/store-copy';
import { extractArticle } from '@/lib/server/intake/extract-article';
import type { Writer } from '@/lib/server/repositories/commit';
import { fetchKey } from '@/lib/server/repositories/jobs/jobs';
import type { Exchange } from '@/lib/domain/evidence/exchange';

const declaredTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};

export interface CopyFile {
  /** By whose ending its type is told. */
  name: string;
  bytes: Uint8Array;
}

/**
 * Stores a file as the newest copy of a source through the real command: as if its page had just been fetched, or as an
 * upload where it has no address. Nothing is left to fetch.
 */
export async function buildCopy(db: Db, writer: Writer, sourceId: string, file: CopyFile): Promise<void> {
  const { url } = await db.source.findUniqueOrThrow({ where: { id: sourceId }, select: { url: true } });
  const declaredType = declaredTypes[path.extname(file.name)] ?? null;
  const read = await readFile(file, declaredType, url);
  await storeCopy(
    db,
    writer,
    { sourceId, givenFor: url },
    {
      ...read,
      bytes: file.bytes,
      fileName: url === null ? file.name : null,
      origin: url === null ? 'upload' : 'fetch',
      exchange: url === null ? null : exchangeOf(url, declaredType),
    },
  );
  await db.$queryRaw`SELECT graphile_worker.remove_job(${fetchKey(sourceId)})::text`;
}

/** What comes from elsewhere is read in a thread with limits of time and memory; what we wrote ourselves needs none. */
async function readFile(
  { name, bytes }: CopyFile,
  declaredType: string | null,
  url: string | null,
): Promise<ReadCopy> {
  if (path.extname(name) !== '.html') return readCopy({ bytes, declaredType, fileName: name, url });
  const article = extractArticle(decodeText(bytes, declaredType).text, url ?? 'about:blank');
  return { mediaType: 'text/html', ...withReading(article), unreadable: null };
}

function exchangeOf(url: string, declaredType: string | null): Exchange {
  return {
    requestedUrl: url,
    finalUrl: url,
    status: 200,
    statusText: 'OK',
    httpVersion: '1.1',
    headers: declaredType === null ? [] : [['content-type', declaredType]],
    requestHeaders: [],
    redirects: [],
    fetchedAt: new Date(),
  };
}
