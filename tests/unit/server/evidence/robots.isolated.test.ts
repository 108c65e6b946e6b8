import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { fetchRobots, isAllowedByRobots } from '@/lib/server/evidence/fetching/robots';
import { failureCode } from '@/tests/support/doors';
import { startWebSite, type WebSite } from '@/tests/support/web-site';

const page = (path: string) => `https://a.example${path}`;

describe('isAllowedByRobots', () => {
  it.each<[string, string, string, boolean]>([
    ['no rules', '', '/article', true],
    ['nothing that is a rule', '<!doctype html><p>Not found', '/article', true],
    ['everything closed', 'User-agent: *\nDisallow: /', '/article', false],
    ['everything open', 'User-agent: *\nDisallow:', '/article', true],
    ['another folder closed', 'User-agent: *\nDisallow: /private/', '/article', true],
    ['the longer rule', 'User-agent: *\nDisallow: /news\nAllow: /news/today', '/news/today/1', true],
    ['the wider rule elsewhere', 'User-agent: *\nDisallow: /news\nAllow: /news/today', '/news/1', false],
    ['as long, so allowed', 'User-agent: *\nDisallow: /news\nAllow: /news', '/news', true],
    [
      'our own group alone',
      'User-agent: *\nDisallow: /\n\nUser-agent: linecheck\nDisallow: /b',
      '/article',
      true,
    ],
    [
      'our own group, closed',
      'User-agent: *\nDisallow:\n\nUser-agent: LINECHECK\nDisallow: /',
      '/article',
      false,
    ],
    ['a group for two', 'User-agent: other\nUser-agent: Linecheck\nDisallow: /article', '/article', false],
    ['a group for others', 'User-agent: other\nDisallow: /', '/article', true],
    ['a wildcard', 'User-agent: *\nDisallow: /*.pdf$', '/report.pdf', false],
    ['a wildcard with an end', 'User-agent: *\nDisallow: /*.pdf$', '/report.pdf?page=2', true],
    [
      'comments, line ends and a mark in front',
      '\ufeffUser-agent: * # all\r\n# no\r\nDisallow: /a\r\n',
      '/article',
      false,
    ],
  ])('%s', (_, text, path, isAllowed) => {
    expect(isAllowedByRobots(text, 'Linecheck', page(path))).toBe(isAllowed);
  });

  it('does not read a file that is made to take for ever', () => {
    const hostile = `User-agent: *\n${`Disallow: /${'*a'.repeat(500)}b\n`.repeat(400)}`;
    expect(isAllowedByRobots(hostile, 'Linecheck', page(`/${'a'.repeat(2000)}`))).toBe(false);
    expect(isAllowedByRobots(hostile, 'Linecheck', page('/article'))).toBe(true);
  });
});

describe('fetchRobots', () => {
  let site: WebSite;
  beforeAll(async () => {
    site = await startWebSite();
    vi.stubEnv('DATABASE_URL', 'postgres://nobody@127.0.0.1:1/none');
    vi.stubEnv('NEXTAUTH_SECRET', 'only-for-this-test-and-nothing-else');
    vi.stubEnv('NEXTAUTH_URL', 'https://check.example');
    vi.stubEnv('FETCH_ALLOWED_HOSTS', site.host);
  });
  beforeEach(() => site.reset());
  afterAll(async () => {
    vi.unstubAllEnvs();
    await site.stop();
  });

  it('reads the file of the page’s site', async () => {
    const text = await fetchRobots(site.url('/private/a?b=1'));
    expect(site.requests.map((request) => request.path)).toEqual(['/robots.txt']);
    expect(isAllowedByRobots(text ?? '', 'Linecheck', site.url('/private/a'))).toBe(false);
    expect(isAllowedByRobots(text ?? '', 'Linecheck', site.url('/article'))).toBe(true);
  });

  it.each([
    [404, ''],
    [403, ''],
    [429, null],
    [500, null],
    [503, null],
  ])('takes a %i for %o', async (status, text) => {
    site.setAnswer('/robots.txt', (response) => response.writeHead(status).end('User-agent: *\nDisallow: /'));
    expect(await fetchRobots(site.url('/article'))).toBe(text);
  });

  it('goes through the same door', async () => {
    expect(await failureCode(fetchRobots('http://127.0.0.1/article'))).toBe('blocked_address');
  });
});
