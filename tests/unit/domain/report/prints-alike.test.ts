import { describe, expect, it } from 'vitest';
import { printsAlike, type SourceWords } from '@/lib/domain/report/model/print-claim';

const source: SourceWords = {
  kind: 'web',
  title: 'Minutes of the council',
  publisher: 'Harbour council',
  author: null,
  url: 'https://council.example/minutes',
  publishedAt: '2025-03-14',
  reliability: 'high',
  interestNote: null,
  isConfidential: false,
  salt: '',
};

const weighing = { reliability: 'low' as const, interestNote: 'Paid by the port.' };

describe('a source that becomes another one', () => {
  it.each<[keyof SourceWords, Partial<SourceWords>]>([
    ['kind', { kind: 'report' }],
    ['title', { title: 'Minutes' }],
    ['publisher', { publisher: null }],
    ['author', { author: 'Ida Falk' }],
    ['url', { url: null }],
    ['publishedAt', { publishedAt: '2025-03-15' }],
    ['isConfidential', { isConfidential: true }],
  ])('prints otherwise with its %s', (_, change) => {
    expect(printsAlike(source, { ...source, ...change }, { printsWeighing: false })).toBe(false);
  });

  it('prints otherwise with its weight only where the newsroom has that printed', () => {
    const weighed = { ...source, ...weighing };
    expect(printsAlike(source, weighed, { printsWeighing: true })).toBe(false);
    expect(printsAlike(source, weighed, { printsWeighing: false })).toBe(true);
  });

  it('prints alike whatever else is noted on it', () => {
    const noted = { ...source, id: 'another', reliabilityNote: 'Kept by hand.' };
    expect(printsAlike({ ...source, ...{ id: 'one' } }, noted, { printsWeighing: true })).toBe(true);
  });
});
