import { describe, expect, it } from 'vitest';
import { fellsApprovals, type PrintedSource } from '@/lib/domain/evidence/printed-source';

const source: PrintedSource = {
  kind: 'web',
  title: 'Minutes of the council',
  publisher: 'Harbour council',
  author: null,
  url: 'https://council.example/minutes',
  publishedAt: '2025-03-14',
  isConfidential: false,
};

describe('a source that becomes another one', () => {
  it.each<[keyof PrintedSource, Partial<PrintedSource>]>([
    ['kind', { kind: 'report' }],
    ['title', { title: 'Minutes' }],
    ['publisher', { publisher: null }],
    ['author', { author: 'Ida Falk' }],
    ['url', { url: null }],
    ['publishedAt', { publishedAt: '2025-03-15' }],
    ['isConfidential', { isConfidential: true }],
  ])('takes approvals down with its %s', (_, change) => {
    expect(fellsApprovals(source, { ...source, ...change })).toBe(true);
  });

  it('takes none down where nothing of it is printed otherwise', () => {
    const noted = { ...source, reliabilityNote: 'Kept by hand.' };
    expect(fellsApprovals(source, noted)).toBe(false);
  });
});
