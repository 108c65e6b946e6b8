import { createHash, randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { LibrarySourceDto, SnapshotDto } from '@/lib/contracts/sources';
import { getDb } from '@/lib/server/db';
import type { HostileFile } from '../../support/hostile-files/hostile-file';
import { disguisedFiles, endlessTexts, pdfAndArchive } from '../../support/hostile-files/other-files';
import { hostilePages } from '../../support/hostile-files/pages';
import { hostilePdfs } from '../../support/hostile-files/pdf-files';
import { hostileWordFiles } from '../../support/hostile-files/word-files';
import { call, fetchServer } from '../../support/http';
import { getSource, makeSource, upload } from '../../support/library-steps';
import { makeWorld, type World } from '../../support/world';

// A limit for what hangs: some of the files take longer to make than to refuse.
vi.setConfig({ testTimeout: 120_000 });

let world: World;
let editor: string;

beforeAll(async () => {
  world = await makeWorld();
  editor = world.tokens.editor;
});

interface Problem {
  code: string;
  detail: string;
  errors: { field: string }[];
}

async function sendArticle(bytes: Uint8Array, name: string): Promise<{ status: number; problem: Problem }> {
  const response = await fetchServer(`/api/v1/intakes?name=${encodeURIComponent(name)}`, {
    method: 'POST',
    body: new Uint8Array(bytes),
    headers: { authorization: `Bearer ${editor}`, 'content-type': 'application/octet-stream' },
  });
  return { status: response.status, problem: (await response.json()) as Problem };
}

async function sendCopy(
  bytes: Uint8Array,
  name: string,
): Promise<{ status: number; source: LibrarySourceDto; text: string }> {
  const { id } = await makeSource(editor, { title: `A file ${randomUUID()}`, kind: 'document' });
  const response = await upload(editor, id, bytes, `?name=${encodeURIComponent(name)}`);
  const source = (await response.json()) as LibrarySourceDto;
  const path = `/snapshots/${source.copy?.snapshotId}`;
  const { body } = await call<SnapshotDto>('GET', path, { token: editor });
  return { status: response.status, source, text: body.text };
}

/** The server answers somebody else while a file is being read, and after it. */
async function whileAsking<Read>(reading: Promise<Read>): Promise<Read> {
  const askForMe = async () => expect((await call('GET', '/me', { token: editor })).status).toBe(200);
  const [read] = await Promise.all([reading, askForMe()]);
  await askForMe();
  return read;
}

/** How often these bytes are kept, and what is kept for no source. */
async function countStored(bytes: Uint8Array) {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const ofNoSource = { newsroomId: world.newsroomId, sourceId: null };
  return {
    blobs: await getDb().blob.count({ where: { sha256 } }),
    snapshots: await getDb().snapshot.count({ where: ofNoSource }),
  };
}

const sentence = /^[A-Z“].*\.$/s;
/** One file for each reason; the tests of the readers have every file. */
function oneForEachReason(files: readonly HostileFile[], kind: string, name: string) {
  const first = new Map(files.toReversed().map((file) => [file[1], file]));
  return [...first.values()].map(([what, reason, make]) => ({
    file: `${kind} that ${what}`,
    name,
    reason,
    make,
  }));
}

describe('a hostile file', () => {
  it.each([
    ...oneForEachReason(hostileWordFiles, 'a Word file', 'article.docx'),
    ...oneForEachReason(hostilePdfs, 'a PDF', 'article.pdf'),
    ...oneForEachReason(hostilePages, 'a page', 'article.html'),
    ...oneForEachReason(disguisedFiles, 'a file', 'article.docx'),
  ])(
    'is no article and says why, and is kept as evidence without words: $file',
    async ({ name, reason, make }) => {
      const bytes = make();
      const stored = await countStored(bytes);
      const { status, problem } = await whileAsking(sendArticle(bytes, name));
      expect(status, problem.detail).toBe(422);
      expect(problem).toMatchObject({ code: 'invalid', errors: [{ field: 'file' }] });
      expect(problem.detail).toMatch(sentence);
      // What ended its thread is no reason that anybody can do something about.
      if (reason !== 'damaged') expect(problem.detail).not.toMatch(/damaged/);
      expect(await countStored(bytes)).toEqual(stored);

      const copied = await whileAsking(sendCopy(bytes, name));
      expect(copied.status).toBe(201);
      expect(copied.text).toBe('');
      expect(copied.source.copy).toMatchObject({
        size: bytes.byteLength,
        unreadable: expect.stringMatching(sentence) as string,
      });
      expect((await getSource(editor, copied.source.id)).copies).toEqual([copied.source.copy]);
    },
  );

  it.each(endlessTexts)('is no article when it is nothing but %s', async (_what, name, make) => {
    const bytes = make();
    const stored = await countStored(bytes);
    const { status, problem } = await whileAsking(sendArticle(bytes, name));
    expect([status, problem.errors.map(({ field }) => field)], problem.detail).toEqual([422, ['file']]);
    expect(await countStored(bytes)).toEqual(stored);
  });

  it('is no article when it is two files in one, and has the words of the first as evidence', async () => {
    const { status, problem } = await sendArticle(pdfAndArchive(), 'article.pdf');
    expect([status, problem.detail]).toEqual([422, 'The file is a PDF and an archive in one.']);
    const { source, text } = await sendCopy(pdfAndArchive(), 'article.pdf');
    expect(text).toBe('Words.');
    expect(source.copy?.unreadable).toBeNull();
  });
});
