import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { isGraphemeBoundary } from '@/lib/domain/text/sentences/grapheme';
import { nextWordBoundary } from '@/lib/domain/text/sentences/next-word-boundary';
import { anyText } from './text-arbitraries';

const TEXT = 'The city’s budget, €4.2 million, “grew”.\n\nNext year';

describe('nextWordBoundary', () => {
  test.each<[string, number, 1 | -1, 'start' | 'end' | undefined, string]>([
    ['forwards to the end of the first word', 0, 1, undefined, 'The'],
    ['over a space to the end of the next', 3, 1, undefined, 'The city’s'],
    ['not inside a word with an apostrophe', 8, 1, undefined, 'The city’s'],
    ['over punctuation, and not inside a number', 18, 1, undefined, 'The city’s budget, €4.2'],
    ['forwards to the start of the next word', 0, 1, 'start', 'The '],
    ['backwards to the start of the word', 9, -1, undefined, 'The '],
    ['backwards to the start of the word before', 4, -1, undefined, ''],
    ['backwards to the end of the word before', 10, -1, 'end', 'The'],
    ['over a paragraph', 38, 1, undefined, 'The city’s budget, €4.2 million, “grew”.\n\nNext'],
    ['to the end of the text', TEXT.length, 1, undefined, TEXT],
    ['to the start of the text', 0, -1, undefined, ''],
  ])('goes %s', (_name, offset, direction, edge, before) => {
    expect(TEXT.slice(0, nextWordBoundary(TEXT, offset, direction, edge))).toBe(before);
  });

  it('goes to the end of a text that has no further word', () => {
    expect(nextWordBoundary('a … !!', 1, 1)).toBe(6);
    expect(nextWordBoundary('!! … a', 5, -1)).toBe(0);
  });

  it('finds the end of a word far longer than its window', () => {
    const word = 'x'.repeat(50_000);
    expect(nextWordBoundary(`a ${word} b`, 1, 1)).toBe(50_002);
    expect(nextWordBoundary(`a ${word} b`, 50_002, -1)).toBe(2);
  });

  it('steps over a word with 10,000 combining marks', () => {
    const text = `a${'\u0301'.repeat(10_000)} b`;
    expect(nextWordBoundary(text, 0, 1)).toBe(10_001);
    expect(nextWordBoundary(text, 10_001, -1)).toBe(0);
  });

  it('always moves, and always to a grapheme boundary', () => {
    const direction = fc.constantFrom<1 | -1>(1, -1);
    const edge = fc.constantFrom<'start' | 'end'>('start', 'end');
    fc.assert(
      fc.property(anyText, fc.nat({ max: 200 }), direction, edge, (text, seed, direction, edge) => {
        const offset = seed % (text.length + 1);
        const found = nextWordBoundary(text, offset, direction, edge);
        expect(isGraphemeBoundary(text, found)).toBe(true);
        const isAtEnd = direction === 1 ? offset === text.length : offset === 0;
        if (!isAtEnd) expect(Math.sign(found - offset)).toBe(direction);
      }),
      { numRuns: 1500 },
    );
  });

  it('finds the same edges as segmenting the whole text', () => {
    const text = `${'Some words, 1,234.5 of them; “can’t” stop. '.repeat(40)}end`;
    const ends = Array.from(new Intl.Segmenter('en', { granularity: 'word' }).segment(text))
      .filter((segment) => segment.isWordLike)
      .map((segment) => segment.index + segment.segment.length);
    const found: number[] = [];
    for (let offset = 0; offset < text.length;) {
      offset = nextWordBoundary(text, offset, 1);
      found.push(offset);
    }
    expect(found).toEqual(ends);
  });
});
