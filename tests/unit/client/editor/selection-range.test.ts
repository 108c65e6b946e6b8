import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { selectionRange } from '@/lib/client/editor/selection/selection-range';
import { isGraphemeBoundary } from '@/lib/domain/text/sentences/grapheme';

const range = (startOffset: number, endOffset: number) => ({ startOffset, endOffset });

describe('a selection to be marked', () => {
  it.each([
    ['plain words', 'one two three', [4, 7], range(4, 7)],
    ['selected backwards', 'one two three', [7, 4], range(4, 7)],
    ['white space at both ends', 'one  two \n three', [3, 10], range(5, 8)],
    ['half of a surrogate pair', 'a😀b', [2, 4], range(1, 4)],
    ['one part of a family', 'a👨‍👩‍👧b', [3, 5], range(1, 9)],
    ['a letter without its accent', 'cafe\u0301 x', [0, 4], range(0, 5)],
    ['beyond the text', 'one', [-5, 99], range(0, 3)],
    ['only white space', 'one \n two', [3, 6], null],
    ['nothing', 'one', [1, 1], null],
  ])('%s', (_name, text, [start = 0, end = 0], wanted) => {
    expect(selectionRange(text, start, end)).toEqual(wanted);
  });

  it('never cuts a character, and holds every visible character selected', () => {
    const unit = fc.constantFrom('a', 'b', ' ', '\n', '😀', '👨‍👩‍👧', 'e\u0301', '\r\n', '🇩🇪', 'न', 'ी');
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 20 }), fc.nat(60), fc.nat(60), (units, one, other) => {
        const text = units.join('');
        const found = selectionRange(text, one, other);
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        const wanted = text.slice(low, high).trim();
        if (!found) {
          expect(wanted).toBe('');
          return;
        }
        const { startOffset, endOffset } = found;
        expect(startOffset).toBeLessThan(endOffset);
        expect(isGraphemeBoundary(text, startOffset) && isGraphemeBoundary(text, endOffset)).toBe(true);
        expect(text.slice(startOffset, endOffset)).toContain(wanted);
      }),
    );
  });
});
