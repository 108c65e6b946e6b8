import { describe, expect, it } from 'vitest';
import { pageAt } from '@/lib/domain/intake/page-at';

describe('the page of an offset', () => {
  // The third page has no text, so it begins where the fourth does.
  const pages = [0, 24, 35, 35, 90];

  it.each([
    [0, 1],
    [23, 1],
    [24, 2],
    [34, 2],
    [35, 4],
    [89, 4],
    [90, 5],
    [9_999, 5],
  ])('of %i is %i', (offset, page) => {
    expect(pageAt(pages, offset)).toBe(page);
  });

  it('is the first when there is no text at all', () => {
    expect(pageAt([], 0)).toBe(1);
  });
});
