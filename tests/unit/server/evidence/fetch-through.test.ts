import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Door } from '@/lib/server/evidence/door/door';
import { fetchThrough } from '@/lib/server/evidence/door/fetch-through';
import { redirectTarget } from '@/lib/server/evidence/door/redirect-target';
import { failureCode, testDoor } from '@/tests/support/doors';
import { startWebSite, type WebSite } from '@/tests/support/web-site';
import { articleHtml } from '@/tests/support/site-answers/article-pages';
import { makeCertificate } from '@/tests/support/certificate';

let site: WebSite;
let other: WebSite;
let door: Door;
beforeAll(async () => {
  [site, other] = await Promise.all([startWebSite(), startWebSite()]);
  door = testDoor({ allowedHosts: [{ host: '127.0.0.1', port: site.port }] });
});
beforeEach(() => {
  site.reset();
  other.reset();
});
afterAll(() => Promise.all([site.stop(), other.stop()]));

describe('a page', () => {
  it('comes with everything that was said about it', async () => {
    site.setAnswer('/said', (response) => {
      response.writeHead(
        203,
        'Said by another',
        [
          ['X-Kept', 'one'],
          ['X-Kept', 'two'],
          ['Set-Cookie', 'a=1'],
        ].flat(),
      );
      response.end('Hello');
    });
    const before = new Date();
    const page = await fetchThrough(door, `${site.url('/said')}?q=1#part`);
    expect(page).toMatchObject({
      requestedUrl: `${site.url('/said')}?q=1`,
      finalUrl: `${site.url('/said')}?q=1`,
      status: 203,
      statusText: 'Said by another',
      httpVersion: '1.1',
      redirects: [],
    });
    expect(page.bytes.toString()).toBe('Hello');
    expect(page.headers.filter(([name]) => name === 'X-Kept')).toEqual([
      ['X-Kept', 'one'],
      ['X-Kept', 'two'],
    ]);
    expect(page.fetchedAt.getTime()).toBeGreaterThanOrEqual(before.getTime());
  });

  it('is asked for honestly and with nothing of ours', async () => {
    const { requestHeaders } = await fetchThrough(door, site.url('/article'));
    expect(site.requests).toHaveLength(1);
    expect(site.requests[0]).toEqual({
      method: 'GET',
      path: '/article',
      headers: {
        host: site.host,
        'user-agent': 'Mozilla/5.0 (compatible; Linecheck; +https://check.example)',
        accept: 'text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.8',
        'accept-encoding': 'gzip, deflate, br',
        connection: 'close',
      },
    });
    expect(Object.fromEntries(requestHeaders.map(([name, value]) => [name.toLowerCase(), value]))).toEqual(
      site.requests[0]?.headers,
    );
  });

  it.each([404, 410, 500, 503])('of status %i is an answer', async (status) => {
    const page = await fetchThrough(door, site.url(`/status/${status}`));
    expect([page.status, page.bytes.toString()]).toEqual([status, `This is a ${status}.`]);
  });

  it.each(['gzip', 'deflate', 'deflate-bare', 'br'])('packed as %s is unpacked', async (packing) => {
    const page = await fetchThrough(door, site.url(`/packed/${packing}`));
    expect(page.bytes.toString()).toBe(articleHtml());
    expect(page.headers.some(([name]) => name.toLowerCase() === 'content-encoding')).toBe(true);
  });

  it('that is empty and said to be packed is empty', async () => {
    expect((await fetchThrough(door, site.url('/packed/empty'))).bytes).toHaveLength(0);
  });

  it.each(['zstd', 'broken', 'cut-short'])('packed as %s cannot be read', async (packing) => {
    expect(await failureCode(fetchThrough(door, site.url(`/packed/${packing}`)))).toBe('undecodable_body');
  });

  it('reports how much of it is there', async () => {
    const seen: unknown[] = [];
    const { headers } = await fetchThrough(door, site.url('/packed/gzip'), {
      onProgress: (each) => seen.push(each),
    });
    const length = Number(headers.find(([name]) => name === 'content-length')?.[1]);
    expect(seen.at(-1)).toEqual({ receivedBytes: length, totalBytes: length });
  });

  it('has a connection of its own each time', async () => {
    await fetchThrough(door, site.url('/article'));
    await fetchThrough(door, site.url('/article'));
    expect(site.connections).toBe(2);
  });
});

describe('a redirect', () => {
  it.each([301, 302, 303, 307, 308])('by %i is followed and written down', async (status) => {
    const page = await fetchThrough(door, site.url(`/redirect/${status}`));
    expect(page).toMatchObject({ status: 200, finalUrl: site.url('/article') });
    expect(page.requestedUrl).toBe(site.url(`/redirect/${status}`));
    expect(page.redirects).toEqual([
      { status, from: site.url(`/redirect/${status}`), to: site.url('/article') },
    ]);
  });

  it('is followed five times', async () => {
    const page = await fetchThrough(door, site.url('/redirect/chain/5'));
    expect(page.finalUrl).toBe(site.url('/article'));
    expect(page.redirects).toHaveLength(5);
  });

  it.each(['/redirect/chain/6', '/redirect/loop'])('is not followed a sixth time: %s', async (path) => {
    expect(await failureCode(fetchThrough(door, site.url(path)))).toBe('too_many_redirects');
    expect(site.requests).toHaveLength(6);
  });

  it.each([
    ['file:///etc/passwd', 'bad_scheme'],
    ['gopher://127.0.0.1:6379/_INFO', 'bad_scheme'],
    ['javascript:alert(1)', 'bad_scheme'],
    ['http://me:secret@a.example/', 'credentials_in_url'],
    ['http://127.0.0.1/', 'blocked_address'],
    ['//127.0.0.1/', 'blocked_address'],
    ['http://[::ffff:127.0.0.1]/', 'blocked_address'],
    ['http://169.254.169.254/latest/meta-data/', 'blocked_address'],
    ['http://２１３０７０６４３３/', 'blocked_address'],
    ['http://a.example:8080/', 'bad_port'],
    ['http://localhost:22/', 'bad_port'],
  ])('to %s is not followed', async (target, code) => {
    for (const status of [301, 302, 303, 307, 308]) {
      const url = `${site.url(`/redirect/${status}`)}?to=${encodeURIComponent(target)}`;
      expect(await failureCode(fetchThrough(door, url))).toBe(code);
    }
    expect(site.connections).toBe(5);
  });

  it('from an allowed host to another port of it is not followed', async () => {
    const url = `${site.url('/redirect/302')}?to=${encodeURIComponent(other.url('/article'))}`;
    expect(await failureCode(fetchThrough(door, url))).toBe('bad_port');
    expect(other.connections).toBe(0);
  });

  it('from an allowed host to another allowed host is followed', async () => {
    const both = { ...door, allowedHosts: [site, other].map(({ port }) => ({ host: '127.0.0.1', port })) };
    const url = `${site.url('/redirect/302')}?to=${encodeURIComponent(other.url('/article'))}`;
    expect((await fetchThrough(both, url)).finalUrl).toBe(other.url('/article'));
  });

  it('to no address says so', async () => {
    expect(await failureCode(fetchThrough(door, site.url('/redirect/nowhere')))).toBe('bad_redirect');
  });

  it('in the markup of a page is none', async () => {
    const url = `${site.url('/redirect/meta')}?to=${encodeURIComponent(other.url('/article'))}`;
    expect((await fetchThrough(door, url)).finalUrl).toBe(url);
    expect(other.connections).toBe(0);
  });

  it.each([
    ['https://a.example/', 'http://b.example/', 'insecure_redirect'],
    ['https://a.example/', '//b.example/', null],
    ['http://a.example/', 'https://a.example/', null],
  ])('from %s to %s: %s', async (from, location, code) => {
    const follow = async () =>
      redirectTarget({ statusCode: 301, headers: { location } }, new URL(from), door);
    expect(await failureCode(follow())).toBe(code);
  });

  it('may be written in UTF-8', () => {
    const location = Buffer.from('/größe').toString('latin1');
    const target = redirectTarget(
      { statusCode: 301, headers: { location } },
      new URL('http://a.example/'),
      door,
    );
    expect(target?.href).toBe('http://a.example/gr%C3%B6%C3%9Fe');
  });
});

describe('a connection', () => {
  it('that nobody takes is refused', async () => {
    const closed = await startWebSite();
    await closed.stop();
    const allowed = testDoor({ allowedHosts: [{ host: '127.0.0.1', port: closed.port }] });
    expect(await failureCode(fetchThrough(allowed, closed.url('/')))).toBe('refused');
  });

  it('goes to the next address when the first does not answer', async () => {
    const named = testDoor({
      allowedHosts: [{ host: 'site.example', port: site.port }],
      resolve: () => Promise.resolve(['127.0.0.2', '127.0.0.1']),
    });
    const page = await fetchThrough(named, `http://site.example:${site.port}/article`);
    expect(page.status).toBe(200);
    expect(site.requests[0]?.headers.host).toBe(`site.example:${site.port}`);
  });

  it('to a name that has no address fails', async () => {
    for (const resolve of [
      () => Promise.resolve([]),
      () => Promise.reject(new Error('ENOTFOUND at 10.0.0.2')),
    ]) {
      const failure: unknown = await fetchThrough(testDoor({ resolve }), 'http://nobody.example/').catch(
        (error: unknown) => error,
      );
      expect(failure).toMatchObject({ name: 'FetchFailure', code: 'dns_failed' });
      expect(String(failure)).not.toContain('10.0.0.2');
    }
  });

  it('with a certificate that nobody vouches for is not trusted', async () => {
    const secure = await startWebSite({ certificate: makeCertificate() });
    const allowed = testDoor({ allowedHosts: [{ host: '127.0.0.1', port: secure.port }] });
    expect(await failureCode(fetchThrough(allowed, secure.url('/article')))).toBe('tls_failed');
    expect(secure.requests).toEqual([]);
    await secure.stop();
  });
});
