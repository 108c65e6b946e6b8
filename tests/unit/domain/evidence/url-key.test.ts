import { describe, expect, it } from 'vitest';
import { urlKey } from '@/lib/domain/evidence/url-key';

describe('urlKey', () => {
  it.each([
    ['https://www.paper.example/a/', 'paper.example/a'],
    ['http://paper.example:80/a#part', 'paper.example/a'],
    ['https://PAPER.example./a?utm_source=x&b=2&a=1&fbclid=9', 'paper.example/a?a=1&b=2'],
    ['https://paper.example/a?b=2&a=1', 'paper.example/a?a=1&b=2'],
    ['https://paper.example:8443/', 'paper.example:8443'],
  ])('%s', (address, key) => {
    expect(urlKey(address)).toBe(key);
  });

  it.each(['mailto:a@b.example', 'not an address', 'ftp://paper.example/a'])('has none for %s', (address) => {
    expect(urlKey(address)).toBeNull();
  });

  it('keeps apart what are different pages', () => {
    expect(urlKey('https://paper.example/a?id=1')).not.toBe(urlKey('https://paper.example/a?id=2'));
    expect(urlKey('https://paper.example/A')).not.toBe(urlKey('https://paper.example/a'));
  });
});
