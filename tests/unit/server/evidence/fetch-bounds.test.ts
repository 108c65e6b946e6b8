import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Door, fetchLimits } from '@/lib/server/evidence/door/door';
import { fetchThrough } from '@/lib/server/evidence/door/fetch-through';
import { failureCode, testDoor } from '@/tests/support/doors';
import { startWebSite, type WebSite } from '@/tests/support/web-site';

const megabyte = 1024 * 1024;

let site: WebSite;
beforeAll(async () => {
  site = await startWebSite();
});
beforeEach(() => site.reset());
afterAll(() => site.stop());

function doorWith(limits: Partial<Door['limits']> = {}, changes: Partial<Door> = {}): Door {
  return testDoor({
    allowedHosts: [{ host: '127.0.0.1', port: site.port }],
    limits: { ...fetchLimits, ...limits },
    ...changes,
  });
}

describe('the limits', () => {
  it('are ten seconds, five megabytes and five redirects', () => {
    expect(fetchLimits).toEqual({
      milliseconds: 10_000,
      bodyBytes: 5 * megabyte,
      headerBytes: 32 * 1024,
      redirects: 5,
    });
  });
});

describe('the size', () => {
  it('that is announced is enough to refuse, before any of it has come', async () => {
    const seen: number[] = [];
    const onProgress = ({ receivedBytes }: { receivedBytes: number }) => seen.push(receivedBytes);
    const fetch = fetchThrough(doorWith(), site.url('/trouble/large'), { onProgress });
    expect(await failureCode(fetch)).toBe('too_large');
    expect(seen).toEqual([]);
  });

  it.each(['endless', 'large-unannounced'])('is counted as it comes: %s', async (trouble) => {
    const seen: number[] = [];
    const fetch = fetchThrough(doorWith(), site.url(`/trouble/${trouble}`), {
      onProgress: ({ receivedBytes }) => seen.push(receivedBytes),
    });
    expect(await failureCode(fetch)).toBe('too_large');
    expect(seen.length).toBeGreaterThan(1);
    expect(Math.max(...seen)).toBeLessThanOrEqual(5 * megabyte);
  });

  it('of a bomb is counted as it unpacks, and its rest is never asked for', async () => {
    const seen: number[] = [];
    const fetch = fetchThrough(doorWith(), site.url('/trouble/bomb-gzip'), {
      onProgress: ({ receivedBytes }) => seen.push(receivedBytes),
    });
    expect(await failureCode(fetch)).toBe('too_large');
    // Five megabytes unpacked are some five kilobytes packed; a few buffers on the way are all that came besides.
    expect(Math.max(...seen)).toBeLessThan(megabyte);
  });

  it('of a bomb of a few bytes is counted, too', async () => {
    expect(await failureCode(fetchThrough(doorWith(), site.url('/trouble/bomb-br')))).toBe('too_large');
  });

  it('may be exactly the limit, and not one byte more', async () => {
    const pageOf = (bytes: number) => {
      site.setAnswer('/sized', (response) => response.writeHead(200).end(Buffer.alloc(bytes, 'a')));
      return fetchThrough(doorWith({ bodyBytes: 100_000 }), site.url('/sized'));
    };
    expect((await pageOf(100_000)).bytes).toHaveLength(100_000);
    expect(await failureCode(pageOf(100_001))).toBe('too_large');
  });

  it.each(['header-flood', 'header-endless'])(
    'of what comes before the page is bounded: %s',
    async (trouble) => {
      expect(await failureCode(fetchThrough(doorWith(), site.url(`/trouble/${trouble}`)))).toBe(
        'headers_too_large',
      );
    },
  );
});

describe('the time', () => {
  it.each(['silent', 'drip'])('ends a site that is %s', async (trouble) => {
    const door = doorWith({ milliseconds: 200 });
    expect(await failureCode(fetchThrough(door, site.url(`/trouble/${trouble}`)))).toBe('timeout');
  });

  it('ends a name that is never found', async () => {
    const door = doorWith({ milliseconds: 50 }, { resolve: () => new Promise<string[]>(() => undefined) });
    expect(await failureCode(fetchThrough(door, 'http://nobody.example/'))).toBe('timeout');
  });

  it('goes on over redirects', async () => {
    const url = `${site.url('/redirect/302')}?to=/trouble/silent`;
    expect(await failureCode(fetchThrough(doorWith({ milliseconds: 200 }), url))).toBe('timeout');
  });
});

describe('whoever asked', () => {
  it('may have changed their mind before', async () => {
    const fetch = fetchThrough(doorWith(), site.url('/article'), { signal: AbortSignal.abort() });
    expect(await failureCode(fetch)).toBe('cancelled');
    expect(site.requests).toEqual([]);
  });

  it.each(['silent', 'drip', 'endless'])('may cancel while the site is %s', async (trouble) => {
    const controller = new AbortController();
    site.setAnswer('/silent', () => controller.abort());
    const path = trouble === 'silent' ? '/silent' : `/trouble/${trouble}`;
    const fetch = fetchThrough(doorWith(), site.url(path), {
      signal: controller.signal,
      onProgress: () => controller.abort(),
    });
    expect(await failureCode(fetch)).toBe('cancelled');
  });
});

describe('a connection that misbehaves', () => {
  it.each([
    ['cut-off', 'connection_lost'],
    ['garbage', 'bad_response'],
    ['upgrade', 'bad_response'],
  ])('%s: %s', async (trouble, code) => {
    expect(await failureCode(fetchThrough(doorWith(), site.url(`/trouble/${trouble}`)))).toBe(code);
  });
});
