import { createHash, randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ArticleDto } from '@/lib/contracts/articles';
import type { IntakeDto } from '@/lib/contracts/intakes';
import type { LedgerDto } from '@/lib/contracts/ledger';
import { buildDocx, paragraph } from '../../support/docx-builder';
import { call, fetchServer } from '../../support/http';
import { sitePort } from '../../support/site-port';
import { buildPdf } from '../../support/pdf-builder';
import { makeWorld, type World } from '../../support/world';

let world: World;
let editor: string;

beforeAll(async () => {
  world = await makeWorld();
  editor = world.tokens.editor;
});

interface Read {
  status: number;
  body: IntakeDto & { code?: string; detail?: string; errors?: { field: string }[] };
}

async function readFile(bytes: Uint8Array | string, name: string, token = editor): Promise<Read> {
  const response = await fetchServer(`/api/v1/intakes?name=${encodeURIComponent(name)}`, {
    method: 'POST',
    body: typeof bytes === 'string' ? bytes : new Uint8Array(bytes),
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/octet-stream' },
  });
  return { status: response.status, body: (await response.json()) as Read['body'] };
}

const bringIn = (body: Record<string, unknown>, token = editor) =>
  call<ArticleDto>('POST', '/articles', { token, body });

const mark = () => `Ref ${randomUUID()}.`;

const tracked = (words: string) =>
  buildDocx({
    body: `<w:p><w:r><w:t xml:space="preserve">Rents rose by </w:t></w:r><w:del w:author="Ida" w:date="2026-11-20T10:00:00Z"><w:r><w:delText>11</w:delText></w:r></w:del><w:ins w:author="Ida" w:date="2026-11-20T10:00:00Z"><w:r><w:t>12</w:t></w:r></w:ins><w:r><w:t xml:space="preserve"> per cent. ${words}</w:t></w:r></w:p>`,
  });

describe('a file that is read', () => {
  it('tells what is in it and keeps it as it came', async () => {
    const text = `date 2026-11-20\r\nQuay rents rise\r\n\r\nRents rose. ${mark()}`;
    const { status, body } = await readFile(text, 'rents.txt');
    expect(status).toBe(201);
    expect(body).toMatchObject({
      kind: 'text',
      fileName: 'rents.txt',
      sha256: createHash('sha256').update(text).digest('hex'),
      publishedAt: '2026-11-20',
      texts: { accept: text, before: null },
      dropped: [],
      changes: null,
      duplicateOf: null,
    });
    const again = await call<IntakeDto>('GET', `/intakes/${body.id}`, { token: editor });
    expect(again.body).toEqual(body);
  });

  it.each([
    ['a Word file', buildDocx({ body: paragraph('Rents rose by 12 per cent.') }), 'a.docx', 'docx'],
    [
      'a page',
      '<!doctype html><html lang="en"><title>Quay rents</title><main><article><h1>Quay rents</h1><p>Rents rose by 12 per cent last year, the council said on Monday, and nobody was asked.</p><img src="/a.png" alt="The quay"></article></main>',
      'a.html',
      'html',
    ],
    ['Markdown', '# Quay rents\n\nRents rose by **12 per cent**.', 'a.md', 'markdown'],
    ['a PDF', buildPdf({ pages: [[{ text: 'Rents rose by 12 per cent.', x: 72, y: 700 }]] }), 'a.pdf', 'pdf'],
  ])('may be %s', async (_, bytes, name, kind) => {
    const { status, body } = await readFile(bytes, name);
    expect(status).toBe(201);
    expect(body.kind).toBe(kind);
    expect(body.texts.accept).toContain('Rents rose by 12 per cent');
  });

  it('lists what a page loses', async () => {
    const { body } = await readFile(
      '<!doctype html><title>Rents</title><article><h1>Rents</h1><p>Rents rose by 12 per cent last year, the council said.</p><figure><img src="https://paper.example/quay.png" alt="The quay at noon"></figure><p>Nobody was asked, said Ida Moen, who has kept a stall there since 1998.</p></article>',
      'rents.html',
    );
    expect(body.dropped).toEqual(
      expect.arrayContaining([expect.objectContaining({ kind: 'image', count: 1 })]),
    );
  });

  it.each([
    ['nothing', '', 'empty.txt'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'a.png'],
    ['a broken Word file', Buffer.from('PK\u0003\u0004 and no more'), 'a.docx'],
    ['only blanks', '  \n ', 'blank.txt'],
  ])('is refused when it is %s', async (_, bytes, name) => {
    const { status, body } = await readFile(bytes, name);
    expect(status).toBe(422);
    expect(body.errors?.[0]?.field).toBe('file');
  });

  it('is nobody else’s', async () => {
    const { body } = await readFile(`Rents rose. ${mark()}`, 'a.txt');
    expect((await call('GET', `/intakes/${body.id}`, { token: world.tokens.outsider })).status).toBe(404);
    expect((await bringIn({ intake: body.id }, world.tokens.outsider)).status).toBe(422);
  });
});

describe('a file that becomes an article', () => {
  it('gives its words, its headline and its place in the ledger', async () => {
    const words = mark();
    const { body } = await readFile(
      buildDocx({ body: `${paragraph('Rents rose by 12 per cent.')}${paragraph(words)}` }),
      'rents.docx',
    );
    const article = await bringIn({ intake: body.id, title: 'Quay rents' });
    expect(article.status).toBe(201);
    expect(article.body).toMatchObject({
      title: 'Quay rents',
      revision: { number: 1, text: `Rents rose by 12 per cent.\n\n${words}` },
    });
    const ledger = await call<LedgerDto>('GET', `/articles/${article.body.id}/ledger`, { token: editor });
    expect(ledger.body.entries[0]?.data).toMatchObject({ snapshotId: body.id });
    const file = await fetchServer(`/api/v1/snapshots/${body.id}/file`, {
      headers: { authorization: `Bearer ${world.tokens.viewer}` },
    });
    const bytes = Buffer.from(await file.arrayBuffer());
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(body.sha256);
  });

  it.each([
    ['de-CH', 'de-CH'],
    ['German, mostly', null],
  ])('keeps the language that it says it is in: %s', async (said, kept) => {
    const { body } = await readFile(
      `<!doctype html><html lang="${said}"><title>Mieten</title><article><h1>Mieten</h1><p>Die Mieten am Kai stiegen um zwölf Prozent, sagt der Rat. ${mark()}</p></article></html>`,
      'mieten.html',
    );
    const article = await bringIn({ intake: body.id });
    expect(article.body.language).toBe(kept);
  });

  it('asks what becomes of tracked changes, and does as it is told', async () => {
    const words = mark();
    const { body } = await readFile(tracked(words), 'tracked.docx');
    expect(body.changes).toMatchObject({ insertions: 1, deletions: 1 });
    expect(body.texts).toEqual({
      accept: `Rents rose by 12 per cent. ${words}`,
      before: `Rents rose by 11 per cent. ${words}`,
    });
    const silent = await bringIn({ intake: body.id });
    expect(silent.status).toBe(422);
    expect(silent.text).toContain('"changes"');
    const before = await bringIn({ intake: body.id, changes: 'before' });
    expect(before.body.revision.text).toBe(body.texts.before);
    const accepted = await bringIn({ intake: body.id, changes: 'accept' });
    expect(accepted.body.revision.text).toBe(body.texts.accept);
  });

  it('says that the text is here already', async () => {
    const text = `Rents rose. ${mark()}`;
    const { body: first } = await readFile(text, 'a.txt');
    const { body: article } = await bringIn({ intake: first.id });
    const { body: second } = await readFile(text, 'b.txt');
    expect(second.duplicateOf).toEqual({ id: article.id, title: article.title });
    expect((await bringIn({ intake: second.id })).body).toMatchObject({ code: 'duplicate_text' });
  });

  it('may be the next revision', async () => {
    const { body: article } = await bringIn({ text: `Rents rose by 11 per cent. ${mark()}` });
    const { body } = await readFile(tracked(mark()), 'next.docx');
    const path = `/articles/${article.id}/revisions`;
    const next = { intake: body.id, baseRevision: 1 };
    expect((await call('POST', path, { token: editor, body: next })).status).toBe(422);
    const saved = await call('POST', path, { token: editor, body: { ...next, changes: 'accept' } });
    expect(saved.status).toBe(201);
    const { body: list } = await call<{ revisions: { file: unknown }[] }>('GET', path, { token: editor });
    expect(list.revisions.map(({ file }) => file)).toEqual([
      expect.objectContaining({ snapshotId: body.id, fileName: 'next.docx' }),
      null,
    ]);
  });
});

describe('an address', () => {
  const readLink = (url: string) =>
    call<IntakeDto>('POST', '/intakes/link', { token: editor, body: { url } });
  const site = `http://127.0.0.1:${sitePort()}`;

  it.each(['http://169.254.169.254/latest', 'http://127.0.0.1:1/', 'file:///etc/passwd', 'http://10.0.0.1/'])(
    'that leads inside is refused: %s',
    async (url) => {
      const answer = await readLink(url);
      expect(answer.status).toBe(422);
      expect((answer.body as unknown as { errors: { field: string }[] }).errors[0]?.field).toBe('url');
    },
  );

  it('that answers nothing says why', async () => {
    const answer = await readLink(`${site}/`);
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({ code: 'not_readable' });
  });
});
