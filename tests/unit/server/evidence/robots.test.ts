import { describe, expect, it } from 'vitest';
import { isAllowedByRobots } from '@/lib/server/evidence/robots';

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
