import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { isGraphemeBoundary, nextGraphemeBoundary } from '@/lib/domain/text/sentences/grapheme';
import { anyText, listGraphemeOffsets } from './text-arbitraries';

const boundariesOf = (text: string) =>
  Array.from({ length: text.length + 1 }, (_, offset) => offset).filter((offset) =>
    isGraphemeBoundary(text, offset),
  );

describe('isGraphemeBoundary', () => {
  test.each<[string, string, number[]]>([
    ['an empty text', '', [0]],
    ['letters', 'ab', [0, 1, 2]],
    ['a surrogate pair', 'a👍b', [0, 1, 3, 4]],
    ['CRLF', 'a\r\nb', [0, 1, 3, 4]],
    ['LF CR', 'a\n\rb', [0, 1, 2, 3, 4]],
    ['a combining accent', 'e\u0301x', [0, 2, 3]],
    ['an accent at the start of a line', '\n\u0301x', [0, 1, 2, 3]],
    ['a skin tone', '👍🏽!', [0, 4, 5]],
    ['a family', '👩‍👧x', [0, 5, 6]],
    ['a joiner between letters', 'a\u200db', [0, 2, 3]],
    ['three regional indicators', '🇩🇪🇳', [0, 4, 6]],
    ['a flag after a letter', 'x🇩🇪🇳🇱', [0, 1, 5, 9]],
    ['an Indic conjunct', 'क्षि', [0, 4]],
    ['Hangul parts', '\u1100\u1161\u11a8x', [0, 3, 4]],
    ['a number sign of Arabic', '\u06001', [0, 2]],
    ['Thai vowel', 'นำ', [0, 2]],
  ])('%s', (_name, text, boundaries) => expect(boundariesOf(text)).toEqual(boundaries));

  test.each([-1, 3, 0.5, Number.NaN, Infinity])('is false for the impossible offset %s', (offset) => {
    expect(isGraphemeBoundary('ab', offset)).toBe(false);
  });

  it('agrees with segmenting the whole text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(boundariesOf(text)).toEqual(listGraphemeOffsets(text));
      }),
      { numRuns: 3000 },
    );
  });

  it('agrees on texts made only of what joins', () => {
    const JOINING = [
      '🇩',
      '👩',
      '🏽',
      '\u200d',
      '\ufe0f',
      'क',
      '\u094d',
      'ষ',
      '\u09cd',
      '\u093c',
      'a',
      '\u0301',
    ];
    const joining = fc.constantFrom(...JOINING, '\u0600', '\u200c', 'ി', '\u1100', '\u1161', '각');
    fc.assert(
      fc.property(fc.array(joining, { maxLength: 24 }), (parts) => {
        expect(boundariesOf(parts.join(''))).toEqual(listGraphemeOffsets(parts.join('')));
      }),
      { numRuns: 5000 },
    );
  });

  it('is right and quick in a run of 10,000 combining marks', () => {
    const text = `ab${'\u0301'.repeat(10_000)}c\u0301`;
    expect(boundariesOf(text)).toEqual([0, 1, 10_002, text.length]);
  });

  it('is right and quick in a run of 5,000 flags', () => {
    const text = 'x' + '🇩🇪'.repeat(5000);
    expect([isGraphemeBoundary(text, 1 + 4 * 4000), isGraphemeBoundary(text, 3 + 4 * 4000)]).toEqual([
      true,
      false,
    ]);
  });

  it('looks back to the base of a conjunct or an emoji sequence however far it is', () => {
    const marks = '\u0301'.repeat(10_000);
    expect(isGraphemeBoundary(`👩${marks}\u200d👧`, 10_003)).toBe(false);
    expect(isGraphemeBoundary(`x${marks}\u200d👧`, 10_002)).toBe(true);
  });
});

describe('nextGraphemeBoundary', () => {
  it('walks through all boundaries and back', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const boundaries = listGraphemeOffsets(text);
        boundaries.forEach((at, i) => {
          expect(nextGraphemeBoundary(text, at, 1)).toBe(boundaries[i + 1] ?? text.length);
          expect(nextGraphemeBoundary(text, at, -1)).toBe(boundaries[i - 1] ?? 0);
        });
      }),
      { numRuns: 500 },
    );
  });

  it('leaves a character from within', () => {
    expect([nextGraphemeBoundary('a👩‍👧b', 3, 1), nextGraphemeBoundary('a👩‍👧b', 3, -1)]).toEqual([6, 1]);
  });

  it('steps over 10,000 combining marks at once', () => {
    expect(nextGraphemeBoundary(`a${'\u0301'.repeat(10_000)}b`, 0, 1)).toBe(10_001);
  });
});
