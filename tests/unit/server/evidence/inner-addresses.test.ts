import fs from 'node:fs';
import { connect } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { webPorts } from '@/lib/server/allowed-hosts';
import type { Door } from '@/lib/server/evidence/door/door';
import { fetchThrough } from '@/lib/server/evidence/door/fetch-through';
import { failureCode, testDoor } from '@/tests/support/doors';
import { startWebSite, type WebSite } from '@/tests/support/web-site';
import { innerAddresses, innerNames } from './inner-addresses';

let site: WebSite;
beforeAll(async () => {
  site = await startWebSite();
});
beforeEach(() => site.reset());
afterAll(() => site.stop());

/**
 * The worst that could be behind the rules: every name is this machine, every connection ends at the site wherever it was to
 * go, and the site's own port is open to all. What is refused here is refused by the rules about addresses alone.
 */
function worstDoor(changes: Partial<Door> = {}): Door {
  return testDoor({
    ports: new Set([...webPorts, site.port]),
    resolve: () => Promise.resolve(['127.0.0.1']),
    dial: () => connect({ host: '127.0.0.1', port: site.port }),
    ...changes,
  });
}

/** The same address at the site's port, where it is one that has a port. */
function atPort(address: string, port: number): string[] {
  if (!URL.canParse(address)) return [address];
  const url = new URL(address);
  url.port = String(port);
  return [address, url.href];
}

async function expectNoneToReach(addresses: readonly string[]): Promise<void> {
  const answered: string[] = [];
  for (const address of addresses.flatMap((each) => atPort(each, site.port))) {
    if ((await failureCode(fetchThrough(worstDoor(), address))) === null) answered.push(address);
  }
  expect(answered).toEqual([]);
  expect(site.requests).toEqual([]);
  expect(site.connections).toBe(0);
}

describe('an inner address', () => {
  it('is refused in every spelling', async () => {
    expect(innerAddresses.length).toBeGreaterThanOrEqual(60);
    await expectNoneToReach(innerAddresses);
  });

  it('is refused behind every name', () => expectNoneToReach(innerNames));

  const shared = path.join(process.cwd(), '..', 'shared', 'data', 'security', 'ssrf.json');
  it.skipIf(!fs.existsSync(shared))(
    `is refused in the shared list (${shared}, where it is there)`,
    async () => {
      const payloads = JSON.parse(fs.readFileSync(shared, 'utf8')) as { u: string }[];
      expect(payloads.length).toBeGreaterThan(100);
      await expectNoneToReach(payloads.map(({ u }) => u));
    },
  );

  it('is reached when it is allowed, so that the tests above could fail', async () => {
    const door = worstDoor({ allowedHosts: [{ host: '127.0.0.1', port: site.port }] });
    const { status } = await fetchThrough(door, site.url('/article'));
    expect(status).toBe(200);
    expect(site.connections).toBe(1);
  });
});

describe('a name', () => {
  it.each([
    ['one of several addresses is inner', ['93.184.215.14', '127.0.0.1']],
    ['one of several is inner in IPv6', ['2606:2800::1', '::1']],
    ['an address carries an inner one', ['::ffff:127.0.0.1']],
    ['an address has a zone', ['fe80::1%1']],
    ['the resolver gives a name', ['localhost']],
    ['the resolver gives a number', ['2130706433']],
  ])('is refused when %s', async (_, addresses) => {
    const door = worstDoor({ resolve: () => Promise.resolve(addresses) });
    expect(await failureCode(fetchThrough(door, 'http://site.example/article'))).toBe('blocked_address');
    expect(site.connections).toBe(0);
  });

  it('is refused when it is one of this machine’s public addresses', async () => {
    const door = worstDoor({
      resolve: () => Promise.resolve(['93.184.215.14']),
      ownAddresses: () => ['93.184.215.14'],
    });
    expect(await failureCode(fetchThrough(door, 'http://site.example/article'))).toBe('blocked_address');
    expect(site.connections).toBe(0);
  });

  it.each(['https://check.example/r/1', 'http://CHECK.example./'])(
    'is refused when it is our own: %s',
    async (url) => {
      const door = worstDoor({ resolve: () => Promise.resolve(['93.184.215.14']) });
      expect(await failureCode(fetchThrough(door, url))).toBe('blocked_address');
      expect(site.connections).toBe(0);
    },
  );

  it('is looked up once, so that a second answer changes nothing', async () => {
    const answers = [['93.184.215.14'], ['127.0.0.1']];
    const dialled: string[] = [];
    const door = worstDoor({
      resolve: () => Promise.resolve(answers.shift() ?? []),
      dial: (address) => {
        dialled.push(address);
        return connect({ host: '127.0.0.1', port: site.port });
      },
    });
    expect(await failureCode(fetchThrough(door, 'http://rebind.example/article'))).toBe('blocked_address');
    expect(dialled).toEqual(['93.184.215.14']);
    expect(answers).toHaveLength(1);
  });

  it('that seems public and ends inside gets no byte', async () => {
    const door = worstDoor({ resolve: () => Promise.resolve(['93.184.215.14']) });
    for (const url of [
      'http://rebind.example/article',
      'https://rebind.example/article',
      'http://93.184.215.14/',
    ]) {
      expect(await failureCode(fetchThrough(door, url))).toBe('blocked_address');
    }
    expect(site.connections).toBe(3);
    expect(site.requests).toEqual([]);
  });
});

describe('the form of an address', () => {
  it.each([
    ['', 'invalid_url'],
    ['article', 'invalid_url'],
    ['http://', 'invalid_url'],
    ['http://a b/', 'invalid_url'],
    ['http://[fe80::1%25lo]/', 'invalid_url'],
    ['http://0x41414141A9FEA9FE/', 'invalid_url'],
    [`http://a.example/${'a'.repeat(9000)}`, 'invalid_url'],
    ['file:///etc/passwd', 'bad_scheme'],
    ['gopher://127.0.0.1:6379/_INFO', 'bad_scheme'],
    ['ftp://a.example/', 'bad_scheme'],
    ['data:text/html,hello', 'bad_scheme'],
    ['javascript:alert(1)', 'bad_scheme'],
    ['java\nscript:alert(1)', 'bad_scheme'],
    ['blob:http://a.example/1', 'bad_scheme'],
    ['http://me:secret@a.example/', 'credentials_in_url'],
    ['http://127.0.0.1:80@a.example/', 'credentials_in_url'],
    ['http://a.example:22/', 'bad_port'],
    ['http://a.example:5432/', 'bad_port'],
    ['https://a.example:8443/', 'bad_port'],
    ['http://a.example:0/', 'bad_port'],
  ])('“%s”: %s', async (address, code) => {
    const door = testDoor({
      dial: () => {
        throw new Error('Nothing may be dialled');
      },
    });
    expect(await failureCode(fetchThrough(door, address))).toBe(code);
  });
});
