import { createHash, randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { LibrarySourceDto, SnapshotDto } from '@/lib/contracts/sources';
import { addCitation, getClaim, makeArticle, makeClaim } from '../../support/claim-steps';
import { buildDocx, paragraph } from '../../support/docx-builder';
import { call } from '../../support/http';
import { getSource, listSourceEntries, makeSource, mergeInto, upload } from '../../support/library-steps';
import { makeWorld, type World } from '../../support/world';

let world: World;
let editor: string;

beforeAll(async () => {
  world = await makeWorld();
  editor = world.tokens.editor;
});

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

async function stored(bytes: Uint8Array | string, query = '', type?: string) {
  const source = await makeSource(editor, { title: 'An interview', kind: 'interview' });
  const answer = await upload(editor, source.id, bytes, query, type);
  const body = (await answer.json()) as LibrarySourceDto;
  const { body: copy } = await call<SnapshotDto>('GET', `/snapshots/${body.copy?.snapshotId}`, {
    token: editor,
  });
  return { status: answer.status, source: body, copy };
}

describe('an upload', () => {
  it('is kept as it is, with its words', async () => {
    const words = 'Per Aas: the money pays\r\nfor a new sea wall.';
    const { status, source, copy } = await stored(words, '?name=notes.txt');
    expect(status).toBe(201);
    expect(source).toMatchObject({
      version: 2,
      copies: [{ origin: 'upload', fileName: 'notes.txt', mediaType: 'text/plain' }],
    });
    expect(copy).toMatchObject({
      sha256: createHash('sha256').update(words).digest('hex'),
      size: words.length,
      text: words.replace('\r\n', '\n'),
      finalUrl: null,
    });
    const entries = await listSourceEntries(world.newsroomId, source.id);
    expect(entries.at(-1)).toMatchObject({
      action: 'source.stored',
      actorId: world.members.editor.id,
      data: { copy: copy.sha256 },
    });
  });

  it.each([
    ['a Word file', buildDocx({ body: paragraph('Rents rose by 12 per cent.') }), wordType, 'Rents rose'],
    [
      'a page',
      '<!doctype html><html><body><p>Rents rose by 12 per cent.</p></body></html>',
      'text/html',
      'Rents rose',
    ],
    ['a scan', png, 'image/png', ''],
    ['what nobody knows', randomBytes(500).fill(0, 0, 8), 'application/octet-stream', ''],
    [
      'a drawing',
      '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
      'image/svg+xml',
      '',
    ],
  ])('may be %s', async (_, bytes, mediaType, words) => {
    const { status, copy } = await stored(bytes);
    expect(status).toBe(201);
    expect(copy.mediaType).toBe(mediaType);
    if (words === '') expect(copy.text).toBe('');
    else expect(copy.text).toContain(words);
  });

  it('is where a cited passage is found, and the approval-free claim hears of it', async () => {
    const source = await makeSource(editor, { title: 'A call', kind: 'phone' });
    const claim = await makeClaim(editor, await makeArticle(editor));
    const described = { title: undefined, kind: undefined, publisher: undefined, url: undefined };
    await addCitation(editor, claim, {
      ...described,
      sourceId: source.id,
      passage: 'pays for a new sea wall',
    });
    await upload(editor, source.id, 'He said the money pays for a new sea wall.');
    expect((await getClaim(editor, claim.id)).sources[0]).toMatchObject({
      passageState: 'found',
      place: { start: 18, end: 41 },
    });
  });

  it.each([
    ['..%2F..%2Fetc%2Fpasswd', 'passwd'],
    ['a%0D%0ASet-Cookie%3A%20x.txt', 'aSet-Cookie_ x.txt'],
    ['%E2%80%AEtxt.exe', 'txt.exe'],
    ['C%3A%5Cfiles%5Cletter.docx', 'letter.docx'],
    [`${'n'.repeat(296)}.pdf`, `${'n'.repeat(146)}.pdf`],
  ])('called %s is called %s', async (name, safe) => {
    const { copy } = await stored('words', `?name=${name}`);
    expect(copy.fileName).toBe(safe);
  });

  it.each([
    ['a name with U+0000', 'words', '?name=a%00b.txt'],
    ['a name of 301 characters', 'words', `?name=${'n'.repeat(301)}`],
    ['nothing in it', '', ''],
  ])('is refused with %s', async (_, bytes, query) => {
    const source = await makeSource(editor);
    expect((await upload(editor, source.id, bytes, query)).status).toBe(422);
    expect((await getSource(editor, source.id)).copies).toEqual([]);
  });

  it('is refused when it is too large or packed', async () => {
    const source = await makeSource(editor);
    const large = await upload(editor, source.id, Buffer.alloc(25 * 1024 * 1024 + 1));
    expect(large.status).toBe(413);
    const packed = await call('POST', `/sources/${source.id}/copies`, {
      token: editor,
      body: 'x',
      headers: { 'content-encoding': 'gzip' },
    });
    expect(packed.status).toBe(415);
  });

  it('of a source that is another one goes to that one', async () => {
    const [from, into] = [await makeSource(editor), await makeSource(editor)];
    await mergeInto(editor, from.id, into.id);
    expect((await upload(editor, from.id, 'words')).status).toBe(409);
  });
});
