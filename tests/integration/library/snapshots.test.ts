import { createHash, randomUUID } from 'node:crypto';
import pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import type { SnapshotDto } from '@/lib/contracts/sources';
import { getDb } from '@/lib/server/db';
import { getBlobStore } from '@/lib/server/evidence/blobs/blob-store';
import { emptyReading } from '@/lib/server/repositories/evidence/reading';
import { call, faultyFields, fetchServer } from '../../support/http';
import { makeSource, storeSnapshot } from '../../support/library-steps';
import { makeWorld, type World } from '../../support/world';

let world: World;
let sourceId: string;

beforeAll(async () => {
  world = await makeWorld();
  sourceId = (await makeSource(world.tokens.editor)).id;
});

const store = (over: Parameters<typeof storeSnapshot>[2]) => storeSnapshot(world.newsroomId, sourceId, over);
const get = (path: string) => call('GET', `/snapshots/${path}`, { token: world.tokens.viewer });
const sha256 = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest('hex');

const exchange = {
  requestedUrl: 'https://pages.example/old',
  finalUrl: 'https://pages.example/new?a=b',
  status: 200,
  statusText: 'OK',
  httpVersion: '1.1',
  headers: [
    ['Content-Type', 'text/html'],
    ['X-Twice', 'a'],
    ['X-Twice', 'b'],
  ] as [string, string][],
  requestHeaders: [['Host', 'pages.example']] as [string, string][],
  redirects: [{ status: 301, from: 'https://pages.example/old', to: 'https://pages.example/new?a=b' }],
  fetchedAt: new Date('2026-11-20T10:00:00.123Z'),
};

describe('a stored copy', () => {
  it('says where it came from, what it is and what it reads', async () => {
    const reading = { ...emptyReading, title: 'Minutes', author: 'Ida Falk', language: 'en', pages: [0, 4] };
    const id = await store({ bytes: `One page ${randomUUID()}`, exchange, reading, origin: 'fetch' });
    const { body } = await call<SnapshotDto>('GET', `/snapshots/${id}`, { token: world.tokens.viewer });
    expect(body).toMatchObject({
      snapshotId: id,
      sourceId,
      sha256: sha256(body.text),
      origin: 'fetch',
      requestedUrl: exchange.requestedUrl,
      finalUrl: exchange.finalUrl,
      status: 200,
      headers: exchange.headers,
      title: 'Minutes',
      author: 'Ida Falk',
      publisher: null,
      language: 'en',
      pages: [0, 4],
    });
  });

  it('of an article is for everybody in the newsroom, and nobody else', async () => {
    const id = await storeSnapshot(world.newsroomId, null, { bytes: 'The article as it came.' });
    expect((await get(id)).body).toMatchObject({ sourceId: null, origin: 'import' });
    for (const path of ['', '/page', '/file', '/warc']) {
      const answer = await call('GET', `/snapshots/${id}${path}`, { token: world.tokens.outsider });
      expect(answer.status).toBe(404);
    }
  });
});

describe('its page', () => {
  const html =
    '<h1>Minutes</h1><p onclick="alert(1)">Rents <b>rose by 12</b> per cent.</p><script>alert(1)</script><img src="https://evil.example/p">';

  it('is shut in, and framed by our own pages alone', async () => {
    const id = await store({ reading: { ...emptyReading, html } });
    for (const path of [`${id}/page`, `${randomUUID()}/page`]) {
      const { headers } = await get(path);
      expect(headers.get('content-security-policy')).toBe(
        "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'",
      );
      expect(headers.get('x-frame-options')).toBe('SAMEORIGIN');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
    const page = await get(`${id}/page`);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('cache-control')).toBe('private, no-store');
    expect(page.text).toContain('<p>Rents <b>rose by 12</b> per cent.</p>');
    expect(page.text).not.toMatch(/script|onclick|evil/);
  });

  it('keeps every other answer of the API out of frames', async () => {
    const id = await store({});
    for (const path of [
      `/snapshots/${id}`,
      `/snapshots/${id}/file`,
      `/snapshots/${id}/warc`,
      `/snapshots/${id}/pages`,
      '/sources',
    ]) {
      const { headers } = await call('GET', path, { token: world.tokens.viewer });
      expect(headers.get('content-security-policy')).toMatch(/default-src 'none'; frame-ancestors 'none'$/);
      expect(headers.get('x-frame-options')).toBe('DENY');
    }
    const elsewhere = await fetchServer('/sign-in');
    expect(elsewhere.headers.get('x-frame-options')).toBe('DENY');
  });

  it('marks a passage, which must be in the text', async () => {
    const text = 'Minutes\n\nRents rose by 12 per cent.';
    const id = await store({ bytes: text, reading: { ...emptyReading, html } });
    const [start, end] = [text.indexOf('rose'), text.indexOf(' per')];
    const page = await get(`${id}/page?start=${start}&end=${end}`);
    expect(page.text).toContain('<b><mark id="passage">rose by 12</mark></b>');
    for (const query of [
      'start=5',
      'start=9&end=9',
      'start=9&end=2',
      'start=0&end=9999',
      'start=a&end=b',
      'start=-1&end=3',
      'from=1',
    ]) {
      const answer = await get(`${id}/page?${query}`);
      expect([query, answer.status]).toEqual([query, 422]);
      expect(faultyFields(answer)).not.toEqual([]);
    }
  });
});

describe('its file', () => {
  it.each([
    [
      'minutes.pdf',
      'application/pdf',
      'application/pdf',
      `attachment; filename="minutes.pdf"; filename*=UTF-8''minutes.pdf`,
    ],
    [
      'page.html',
      'text/html',
      'application/octet-stream',
      `attachment; filename="page.html"; filename*=UTF-8''page.html`,
    ],
    [
      '../../x.svg',
      'image/svg+xml',
      'application/octet-stream',
      `attachment; filename="x.svg"; filename*=UTF-8''x.svg`,
    ],
    [
      'a\r\nSet-Cookie: x=1\r\n\r\n<b>.txt',
      'text/plain',
      'text/plain',
      `attachment; filename="aSet-Cookie_ x=1_b_.txt"; filename*=UTF-8''aSet-Cookie_%20x%3D1_b_.txt`,
    ],
    [
      '\u202Etxt.exe',
      'application/octet-stream',
      'application/octet-stream',
      `attachment; filename="txt.exe"; filename*=UTF-8''txt.exe`,
    ],
    [
      `${'long '.repeat(60)}.csv`,
      'text/csv',
      'text/csv',
      `attachment; filename="${'long '.repeat(60).slice(0, 146)}.csv"; filename*=UTF-8''${'long%20'.repeat(29)}l.csv`,
    ],
  ])('of the name %j is a download', async (fileName, mediaType, told, disposition) => {
    const content = `bytes ${randomUUID()}`;
    const answer = await get(`${await store({ bytes: content, fileName, mediaType })}/file`);
    expect(answer.text).toBe(content);
    expect(answer.headers.get('content-type')).toBe(told);
    expect(answer.headers.get('content-disposition')).toBe(disposition);
    expect(answer.headers.get('content-security-policy')).toBe(
      "sandbox; default-src 'none'; frame-ancestors 'none'",
    );
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('set-cookie')).toBeNull();
  });

  it('is called by its hash where it had no name', async () => {
    const content = `bytes ${randomUUID()}`;
    const { headers } = await get(`${await store({ bytes: content, mediaType: 'text/html' })}/file`);
    expect(headers.get('content-disposition')).toContain(`"copy-${sha256(content).slice(0, 12)}.html"`);
  });
});

describe('its WARC file', () => {
  it('holds the exchange and the bytes, the same each time', async () => {
    const content = `<p>words ${randomUUID()}</p>`;
    const id = await store({ bytes: content, mediaType: 'text/html', exchange, origin: 'fetch' });
    const answer = await get(`${id}/warc`);
    expect(answer.headers.get('content-type')).toBe('application/warc');
    expect(answer.headers.get('content-disposition')).toContain(
      `"copy-${sha256(content).slice(0, 12)}.warc"`,
    );
    for (const part of [
      'WARC/1.1',
      'WARC-Type: response',
      `WARC-Target-URI: ${exchange.finalUrl}`,
      'WARC-Date: 2026-11-20T10:00:00.123Z',
      'X-Twice: b',
      `sha256:${sha256(content)}`,
      content,
    ])
      expect(answer.text).toContain(part);
    expect((await get(`${id}/warc`)).text).toBe(answer.text);
  });

  it('holds an upload as a resource', async () => {
    const { text } = await get(`${await store({ bytes: 'A letter.', mediaType: 'text/plain' })}/warc`);
    expect(text).toContain('WARC-Type: resource');
    expect(text).toContain('A letter.');
  });
});

describe('the bytes', () => {
  it('are stored once, whoever names them', async () => {
    const content = `twice ${randomUUID()}`;
    await Promise.all([
      store({ bytes: content }),
      store({ bytes: content }),
      storeSnapshot(world.newsroomId, null, { bytes: content }),
    ]);
    expect(await getDb().blob.count({ where: { sha256: sha256(content) } })).toBe(1);
  });

  it('come back to the bit, of every length', async () => {
    const blobs = getBlobStore(getDb());
    for (const length of [0, 1, 255, 70_000, 5_000_000]) {
      const bytes = Buffer.alloc(length, 'a\0\xff', 'latin1');
      await blobs.put(sha256(bytes), bytes);
      expect(Buffer.from((await blobs.get(sha256(bytes))) ?? []).equals(bytes)).toBe(true);
    }
    expect(await blobs.get(sha256(randomUUID()))).toBeNull();
  });

  it('cannot be other bytes than their name says, nor be changed by the application', async () => {
    const blobs = getBlobStore(getDb());
    const name = sha256(randomUUID());
    await expect(blobs.put(name, Buffer.from('other bytes'))).rejects.toThrow(/blob_names_its_bytes/);
    await blobs.put(sha256('mine'), Buffer.from('mine'));
    await expect(getDb().blob.delete({ where: { sha256: sha256('mine') } })).rejects.toThrow();
  });

  it('that somebody tampered with are noticed, and those that are gone', async () => {
    const [changed, gone] = [`changed ${randomUUID()}`, `gone ${randomUUID()}`];
    const [changedId, goneId] = [await store({ bytes: changed }), await store({ bytes: gone })];
    await asOwner([
      `ALTER TABLE blob DROP CONSTRAINT blob_names_its_bytes`,
      `UPDATE blob SET bytes = 'other' WHERE sha256 = '${sha256(changed)}'`,
      `DELETE FROM blob WHERE sha256 = '${sha256(gone)}'`,
      `ALTER TABLE blob ADD CONSTRAINT blob_names_its_bytes CHECK (sha256 = encode(sha256(bytes), 'hex')) NOT VALID`,
    ]);
    for (const id of [changedId, goneId])
      for (const path of ['file', 'warc']) {
        const answer = await get(`${id}/${path}`);
        expect([answer.status, answer.body.code]).toEqual([500, 'damaged_copy']);
        expect(answer.text).not.toContain('other');
      }
    expect((await get(`${changedId}/page`)).status).toBe(200);
  });
});

/** In one transaction, with no trigger in the way: what only the owner of the database can do. */
async function asOwner(statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.TEST_OWNER_DATABASE_URL });
  await client.connect();
  try {
    for (const statement of [
      'BEGIN',
      'SET LOCAL session_replication_role = replica',
      ...statements,
      'COMMIT',
    ])
      await client.query(statement);
  } finally {
    await client.end();
  }
}
