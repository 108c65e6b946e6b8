import { describe, expect, it } from 'vitest';
import { siteOfAddress, titleOfAddress } from '@/lib/domain/evidence/title-of-address';

describe('titleOfAddress', () => {
  it.each([
    ['https://www.example.org/news/the-new-ferry-is-late.html', 'The new ferry is late'],
    ['https://example.org/a/%C3%A9t%C3%A9-%C3%A0-la-mer', 'Été à la mer'],
    ['https://example.org/a/12345', 'example.org'],
    ['https://example.org/%zz-broken-escape-here', 'Broken escape here'],
    [`https://example.org/${'long-'.repeat(200)}`, 'example.org'],
  ])('of %s is %s', (address, title) => expect(titleOfAddress(address)).toBe(title));

  it('has no title without words, and a site without www', () => {
    expect(siteOfAddress('https://www.example.org/x')).toBe('example.org');
  });
});
