import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodeText } from '@/lib/server/intake/decode-text';
import { fetchThrough } from '@/lib/server/evidence/door/fetch-through';
import { sniffMediaType } from '@/lib/server/evidence/reading/sniff-media-type';
import { testDoor } from '@/tests/support/doors';
import { startWebSite, type WebSite } from '@/tests/support/web-site';

let site: WebSite;
beforeAll(async () => {
  site = await startWebSite();
});
afterAll(() => site.stop());

async function fetchLie(name: string) {
  const door = testDoor({ allowedHosts: [{ host: '127.0.0.1', port: site.port }] });
  const { bytes, headers } = await fetchThrough(door, site.url(`/lies/${name}`));
  return { bytes, declared: headers.find(([header]) => header === 'content-type')?.[1] ?? null };
}

describe('a site that does not say what it sends', () => {
  it.each([
    ['type', 'text/plain', 'text/html'],
    ['executable', 'text/html; charset=utf-8', 'application/x-msdownload'],
    ['svg', 'text/html', 'image/svg+xml'],
    ['zip', 'text/html', 'application/zip'],
  ])('%s: says %s, sends %s', async (name, said, type) => {
    const { bytes, declared } = await fetchLie(name);
    expect(declared).toBe(said);
    expect(await sniffMediaType(bytes, declared)).toBe(type);
  });

  it.each(['charset', 'latin-charset', 'meta-charset'])('is read all the same: %s', async (name) => {
    const { bytes, declared } = await fetchLie(name);
    expect(decodeText(bytes, declared).text).toContain('“Zürich – 5 €”');
  });
});
