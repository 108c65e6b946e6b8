import { describe, expect, it } from 'vitest';
import { isAllowedHost, parseAllowedHosts } from '@/lib/server/allowed-hosts';

describe('parseAllowedHosts', () => {
  it.each([
    ['', []],
    [' , ', []],
    ['wiki.desk', [{ host: 'wiki.desk', port: null }]],
    ['Wiki.Desk.:8080', [{ host: 'wiki.desk', port: 8080 }]],
    [
      '10.0.0.7, [fd00::7]:81',
      [
        { host: '10.0.0.7', port: null },
        { host: '[fd00::7]', port: 81 },
      ],
    ],
    ['wiki.desk:80', [{ host: 'wiki.desk', port: 80 }]],
    ['münchen.desk', [{ host: 'xn--mnchen-3ya.desk', port: null }]],
  ])('reads “%s”', (list, hosts) => expect(parseAllowedHosts(list)).toEqual(hosts));

  it.each([
    'http://wiki.desk',
    'wiki.desk/',
    'wiki.desk:0',
    'wiki.desk:70000',
    'wiki.desk:http',
    'me@wiki.desk',
    'fd00::7',
    'wiki desk',
    '*.desk',
    '10.0.0.0/8',
    ':80',
  ])('refuses “%s”', (list) => expect(parseAllowedHosts(`fine.desk, ${list}`)).toBeNull());
});

describe('isAllowedHost', () => {
  const hosts = parseAllowedHosts('wiki.desk, files.desk:8080, 10.0.0.7:80') ?? [];

  it.each([
    ['http://wiki.desk/a', true],
    ['https://WIKI.desk./a', true],
    ['http://wiki.desk:8080/', false],
    ['http://files.desk:8080/', true],
    ['https://files.desk:8080/', true],
    ['http://files.desk/', false],
    ['http://10.0.0.7/', true],
    ['http://0xa000007/', true],
    ['https://10.0.0.7/', false],
    ['http://old.wiki.desk/', false],
    ['http://wiki.desk.example/', false],
  ])('%s: %s', (url, isAllowed) => expect(isAllowedHost(new URL(url), hosts)).toBe(isAllowed));
});
