import { randomUUID } from 'node:crypto';
import type { LibrarySourceDto, LibrarySourceList } from '@/lib/contracts/sources';
import { getDb } from '@/lib/server/db';
import { digestOf, getBlobStore } from '@/lib/server/evidence/blobs/blob-store';
import { emptyReading } from '@/lib/server/repositories/evidence/reading';
import type { ArticleReading } from '@/lib/server/repositories/articles/article-reading';
import { commit } from '@/lib/server/repositories/commit';
import { insertSnapshotAs, type NewSnapshot } from '@/lib/server/repositories/evidence/snapshots';
import { Prisma } from '@/lib/server/generated/client';
import type { NewsroomId } from '@/lib/domain/newsroom-id';
import { call, fetchServer } from './http';

/** An address that nothing answers at, another one each time. */
export function someAddress(path: string = randomUUID()): string {
  return `https://pages.example/${path}`;
}

export async function makeSource(
  token: string,
  body: Record<string, unknown> = {},
): Promise<LibrarySourceDto> {
  const answer = await call<LibrarySourceDto>('POST', '/sources', {
    token,
    body: body.url || body.title ? body : { title: `A letter ${randomUUID()}`, ...body },
  });
  if (answer.status !== 201) throw new Error(`expected 201, got ${answer.status}: ${answer.text}`);
  return answer.body;
}

export async function getSource(token: string, id: string): Promise<LibrarySourceDto> {
  const answer = await call<LibrarySourceDto>('GET', `/sources/${id}`, { token });
  if (answer.status !== 200) throw new Error(`expected 200, got ${answer.status}: ${answer.text}`);
  return answer.body;
}

export async function listSources(token: string, query: Record<string, string>): Promise<LibrarySourceList> {
  const path = `/sources?${new URLSearchParams(query).toString()}`;
  const answer = await call<LibrarySourceList>('GET', path, { token });
  if (answer.status !== 200) throw new Error(`expected 200, got ${answer.status}: ${answer.text}`);
  return answer.body;
}

export function patchSource(token: string, { id, version }: LibrarySourceDto, body: Record<string, unknown>) {
  return call<LibrarySourceDto>('PATCH', `/sources/${id}`, { token, ifMatch: version, body });
}

/** Merges a source at the version that it has just now. */
export async function mergeInto(token: string, id: string, into: string) {
  const { body: source } = await call<LibrarySourceDto>('GET', `/sources/${id}`, { token });
  return call<LibrarySourceDto>('POST', `/sources/${id}/merge`, {
    token,
    ifMatch: source.version ?? 1,
    body: { into },
  });
}

export function upload(token: string, id: string, bytes: Uint8Array | string, query = '', type?: string) {
  return fetchServer(`/api/v1/sources/${id}/copies${query}`, {
    method: 'POST',
    body: typeof bytes === 'string' ? bytes : new Uint8Array(bytes),
    headers: { authorization: `Bearer ${token}`, 'content-type': type ?? 'application/octet-stream' },
  });
}

/** What was read from the file of an article that says nothing. */
const emptyArticle: ArticleReading = {
  ...emptyReading,
  kind: 'text',
  htmlBefore: null,
  changes: null,
  comments: [],
};

/** A copy as it stands once it is stored, without the way there. */
export async function storeSnapshot(
  newsroomId: NewsroomId,
  sourceId: string | null,
  { bytes = 'stored', ...over }: Partial<NewSnapshot> & { bytes?: string | Uint8Array } = {},
): Promise<string> {
  const content = Buffer.from(bytes);
  const snapshot: NewSnapshot = {
    id: randomUUID(),
    sourceId,
    sha256: digestOf(content),
    size: content.length,
    mediaType: 'text/plain',
    fileName: null,
    origin: sourceId === null ? 'import' : 'upload',
    exchange: null,
    text: content.toString('utf8'),
    unreadable: null,
    reading: sourceId === null ? emptyArticle : emptyReading,
    ...over,
  };
  await getBlobStore(getDb()).put(snapshot.sha256, content);
  const writer = { newsroomId, memberId: null, idempotency: null };
  await commit(getDb(), writer, {
    guard: Prisma.sql`${insertSnapshotAs(writer, snapshot)} RETURNING id`,
    entry: { scopeId: newsroomId, action: 'source.stored', data: {} },
  });
  return snapshot.id;
}

/** What the newsroom's chain says of a source, oldest first. */
export async function listSourceEntries(newsroomId: NewsroomId, sourceId: string) {
  const rows = await getDb().ledgerEntry.findMany({
    where: { scopeId: newsroomId, action: { startsWith: 'source.' } },
    orderBy: { sequence: 'asc' },
  });
  return rows
    .map(({ action, actorId, data }) => ({
      action,
      actorId,
      data: JSON.parse(data) as Record<string, unknown>,
    }))
    .filter(({ data }) => data.sourceId === sourceId);
}
