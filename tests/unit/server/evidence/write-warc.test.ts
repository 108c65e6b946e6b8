import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WARCParser } from 'warcio';
import { fetchThrough } from '@/lib/server/evidence/door/fetch-through';
import { type FetchedCopy, writeWarc } from '@/lib/server/evidence/warc/write-warc';
import { testDoor } from '@/tests/support/doors';
import { startWebSite, type WebSite } from '@/tests/support/web-site';
import { articleHtml } from '@/tests/support/site-answers/article-pages';

const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** Everything in a WARC file, read by the library's own reader. */
async function read(warc: Buffer) {
  const records = [];
  for await (const record of WARCParser.iterRecords([warc], { keepHeadersCase: true })) {
    const content = Buffer.from(await record.readFully(true));
    records.push({
      type: record.warcType,
      warc: Object.fromEntries(record.warcHeaders.headers),
      version: record.warcHeaders.statusline,
      line: record.httpHeaders?.statusline,
      http: record.httpHeaders ? [...record.httpHeaders.headers] : [],
      content,
    });
  }
  return records;
}

let site: WebSite;
beforeAll(async () => {
  site = await startWebSite();
});
afterAll(() => site.stop());

async function fetchCopy(path: string): Promise<FetchedCopy> {
  const page = await fetchThrough(
    testDoor({ allowedHosts: [{ host: '127.0.0.1', port: site.port }] }),
    site.url(path),
  );
  return { ...page, sha256: hash(page.bytes) };
}

const copy: FetchedCopy = {
  finalUrl: 'https://a.example/news?id=1',
  status: 200,
  statusText: 'OK',
  httpVersion: '1.1',
  requestHeaders: [
    ['Host', 'a.example'],
    ['Connection', 'close'],
  ],
  headers: [
    ['Content-Type', 'text/html'],
    ['Content-Length', '5'],
  ],
  bytes: Buffer.from('Hello'),
  sha256: hash(Buffer.from('Hello')),
  redirects: [],
  fetchedAt: new Date('2026-03-04T05:06:07.089Z'),
};

describe('writeWarc', () => {
  it('keeps a page with its question and its answer', async () => {
    const records = await read(await writeWarc(copy));
    expect(records.map(({ type }) => type)).toEqual(['warcinfo', 'request', 'response']);
    const [information, request, response] = records;
    for (const record of records) {
      expect(record.version).toBe('WARC/1.1');
      expect(record.warc['WARC-Date']).toBe('2026-03-04T05:06:07.089Z');
    }
    expect(information?.content.toString()).toContain('software: Linecheck');
    expect(request?.line).toBe('GET /news?id=1 HTTP/1.1');
    expect(request?.http).toEqual(copy.requestHeaders);
    expect(request?.warc['WARC-Concurrent-To']).toBe(response?.warc['WARC-Record-ID']);
    expect(response?.line).toBe('HTTP/1.1 200 OK');
    expect(response?.http).toEqual(copy.headers);
    expect(response?.content.toString()).toBe('Hello');
    expect(response?.warc).toMatchObject({
      'WARC-Target-URI': 'https://a.example/news?id=1',
      'WARC-Payload-Digest': `sha256:${copy.sha256}`,
      'WARC-Warcinfo-ID': information?.warc['WARC-Record-ID'],
      'Content-Type': 'application/http; msgtype=response',
    });
  });

  it('has a block digest that holds', async () => {
    const [, , response] = await read(await writeWarc(copy));
    const block = 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 5\r\n\r\nHello';
    expect(response?.warc['WARC-Block-Digest']).toBe(`sha256:${hash(Buffer.from(block))}`);
    expect(response?.warc['Content-Length']).toBe(String(block.length));
  });

  it('is the same to the byte for the same copy, and another for another', async () => {
    const [one, same, later] = await Promise.all([
      writeWarc(copy),
      writeWarc({ ...copy, bytes: Uint8Array.from(copy.bytes) }),
      writeWarc({ ...copy, fetchedAt: new Date('2026-03-05T00:00:00Z') }),
    ]);
    expect(same.equals(one)).toBe(true);
    const ids = (warc: Buffer) => warc.toString().match(/WARC-Record-ID: <urn:uuid:[^>]+>/g) ?? [];
    expect(new Set([...ids(one), ...ids(later)]).size).toBe(6);
    expect(ids(one).every((id) => /-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-/.test(id))).toBe(true);
  });

  it.each(['gzip', 'deflate', 'br'])(
    'holds a page that came packed as %s unpacked, and says so',
    async (packing) => {
      const fetched = await fetchCopy(`/packed/${packing}`);
      const response = (await read(await writeWarc(fetched))).find(({ type }) => type === 'response');
      expect(response?.content.toString()).toBe(articleHtml());
      expect(response?.warc['WARC-Payload-Digest']).toBe(`sha256:${fetched.sha256}`);
      const headers = Object.fromEntries(response?.http ?? []);
      expect(headers['X-Orig-content-encoding']).toBe(packing);
      expect(headers['content-encoding']).toBeUndefined();
      expect(headers['Content-Length']).toBe(String(Buffer.byteLength(articleHtml())));
      expect(Number(headers['X-Orig-content-length'])).toBeLessThan(fetched.bytes.length);
    },
  );

  it('gives a page that came in chunks its length', async () => {
    site.setAnswer('/chunks', (response) => {
      response.writeHead(200);
      response.write('one ');
      response.end('two');
    });
    const response = (await read(await writeWarc(await fetchCopy('/chunks')))).find(
      ({ type }) => type === 'response',
    );
    expect(response?.content.toString()).toBe('one two');
    expect(response?.http).toContainEqual(['X-Orig-Transfer-Encoding', 'chunked']);
    expect(response?.http).toContainEqual(['Content-Length', '7']);
  });

  it('tells the way that led to a page', async () => {
    const records = await read(await writeWarc(await fetchCopy('/redirect/chain/2')));
    expect(records.map(({ type }) => type)).toEqual(['warcinfo', 'request', 'response', 'metadata']);
    expect(records[3]?.content.toString()).toBe(
      `via: ${site.url('/redirect/chain/1')}\r\nhopsFromSeed: RR\r\n`,
    );
    expect(records[3]?.warc['WARC-Concurrent-To']).toBe(records[2]?.warc['WARC-Record-ID']);
  });

  it('keeps what a hostile site says in its headers as it said it', async () => {
    const headers: [string, string][] = [
      ['Set-Cookie', 'a=1'],
      ['Set-Cookie', 'b=2,,,c=3'],
      ['WARC-Type', 'one'],
      ['WARC-Type', 'two'],
      ['X-Place', Buffer.from('Zürich').toString('latin1')],
      ['Content-Length', '5'],
    ];
    const warc = (await writeWarc({ ...copy, headers, statusText: '' })).toString();
    const written = headers
      .map(([name, value]) => `${name}: ${Buffer.from(value, 'latin1').toString()}\r\n`)
      .join('');
    expect(warc).toContain(`\r\n\r\nHTTP/1.1 200 \r\n${written}\r\nHello\r\n\r\n`);
  });

  it('keeps an uploaded file as it is, named by its digest', async () => {
    const bytes = Buffer.from([0, 255, 13, 10, 13, 10, 1]);
    const upload = { bytes, sha256: hash(bytes), mediaType: 'application/pdf', uploadedAt: copy.fetchedAt };
    const [, resource] = await read(await writeWarc(upload));
    expect(resource?.type).toBe('resource');
    expect(resource?.content.equals(bytes)).toBe(true);
    expect(resource?.warc).toMatchObject({
      'Content-Type': 'application/pdf',
      'WARC-Target-URI': `ni:///sha-256;${createHash('sha256').update(bytes).digest('base64url')}`,
      'WARC-Payload-Digest': `sha256:${upload.sha256}`,
      'WARC-Block-Digest': `sha256:${upload.sha256}`,
    });
  });

  it('does not vouch for bytes that are not those of the hash', async () => {
    await expect(writeWarc({ ...copy, bytes: Buffer.from('Hullo') })).rejects.toThrow(copy.sha256);
  });
});
