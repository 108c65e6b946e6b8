import { createHash, randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { LibrarySourceDto, SnapshotDto } from '@/lib/contracts/sources';
import { getDb } from '@/lib/server/db';
import type { HostileFile } from '../../support/hostile-files/hostile-file';
import { disguisedFiles, endlessTexts, pdfAndArchive } from '../../support/hostile-files/other-files';
import { hostilePages } from '../../support/hostile-files/pages';
import { hostilePdfs } from '../../support/hostile-files/pdf-files';
import { hostileWordFiles } from '../../support/hostile-files/word-files';
import { baseUrl, call } from '../../support/http';
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
  const response = await fetch(`${baseUrl()}/api/v1/intakes?name=${encodeURIComponent(name)}`, {
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

/** Asks for something else again and again for as long as the files are being read; it is answered. */
async function whileAsking<Read>(reading: Promise<Read>): Promise<Read> {
  let isRead = false;
  const read = reading.finally(() => (isRead = true));
  do {
    expect((await call('GET', '/me', { token: editor })).status).toBe(200);
  } while (!isRead);
  return read;
}

async function expectNothingStored(bytes: Uint8Array): Promise<void> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  expect(await getDb().blob.count({ where: { sha256 } })).toBe(0);
  expect(await getDb().snapshot.count({ where: { newsroomId: world.newsroomId, sourceId: null } })).toBe(0);
}

const sentence = /^[A-Z“].*\.$/s;
const named = (files: readonly HostileFile[], kind: string, name: string) =>
  files.map(([what, reason, make]) => ({ file: `${kind} that ${what}`, name, reason, make }));

describe('a hostile file', () => {
  it.each([
    ...named(hostileWordFiles, 'a Word file', 'article.docx'),
    ...named(hostilePdfs, 'a PDF', 'article.pdf'),
    ...named(hostilePages, 'a page', 'article.html'),
    ...named(disguisedFiles, 'a file', 'article.docx'),
  ])(
    'is no article and says why, and is kept as evidence without words: $file',
    async ({ name, reason, make }) => {
      const bytes = make();
      const { status, problem } = await whileAsking(sendArticle(bytes, name));
      expect(status, problem.detail).toBe(422);
      expect(problem).toMatchObject({ code: 'invalid', errors: [{ field: 'file' }] });
      expect(problem.detail).toMatch(sentence);
      // What ended its thread is no reason that anybody can do something about.
      if (reason !== 'damaged') expect(problem.detail).not.toMatch(/damaged/);
      await expectNothingStored(bytes);

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
    const { status, problem } = await whileAsking(sendArticle(bytes, name));
    expect([status, problem.errors.map(({ field }) => field)], problem.detail).toEqual([422, ['file']]);
    await expectNothingStored(bytes);
  });

  it('is no article when it is two files in one, and has the words of the first as evidence', async () => {
    const { status, problem } = await sendArticle(pdfAndArchive(), 'article.pdf');
    expect([status, problem.detail]).toEqual([422, 'The file is a PDF and an archive in one.']);
    const { source, text } = await sendCopy(pdfAndArchive(), 'article.pdf');
    expect(text).toBe('Words.');
    expect(source.copy?.unreadable).toBeNull();
  });
});
