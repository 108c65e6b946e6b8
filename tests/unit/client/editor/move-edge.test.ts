import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type EdgeDirection,
  type EdgeUnit,
  moveEdge,
  placeEdge,
  type SpanEdge,
} from '@/lib/client/editor/selection/move-edge';
import { isGraphemeBoundary } from '@/lib/domain/text/sentences/grapheme';

const text = 'The 42-year-old was killed, police said.';
const spanOf = (quote: string) => ({
  startOffset: text.indexOf(quote),
  endOffset: text.indexOf(quote) + quote.length,
});

describe('moving an edge', () => {
  it.each<[string, SpanEdge, EdgeUnit, EdgeDirection, string]>([
    ['was killed', 'start', 'word', 'back', 'old was killed'],
    ['was killed', 'start', 'word', 'forward', 'killed'],
    ['was killed', 'end', 'word', 'back', 'was'],
    ['was killed', 'end', 'word', 'forward', 'was killed, police'],
    ['was killed', 'start', 'character', 'back', 'd was killed'],
    ['was killed', 'start', 'character', 'forward', 'as killed'],
    ['was killed', 'end', 'character', 'forward', 'was killed,'],
    ['was killed', 'end', 'character', 'back', 'was kille'],
    ['was k', 'end', 'character', 'back', 'was'],
    ['The', 'start', 'word', 'back', 'The'],
    ['said', 'end', 'word', 'forward', 'said.'],
  ])('“%s”: %s by a %s %s is “%s”', (quote, edge, unit, direction, wanted) => {
    const { startOffset, endOffset } = moveEdge(text, spanOf(quote), { edge, unit, direction });
    expect(text.slice(startOffset, endOffset)).toBe(wanted);
  });

  it('leaves a span of one word that has nowhere to shrink to with one character', () => {
    const { startOffset, endOffset } = moveEdge(text, spanOf('killed'), {
      edge: 'start',
      unit: 'word',
      direction: 'forward',
    });
    expect(text.slice(startOffset, endOffset)).toBe('d');
  });

  const unit = fc.constantFrom('a', 'bc', ' ', '\n', '😀', '👨‍👩‍👧', 'e\u0301', '.', '42');
  const anySpan = fc
    .tuple(fc.array(unit, { minLength: 1, maxLength: 25 }), fc.nat(60), fc.nat(60))
    .map(([units, one, other]) => {
      const joined = units.join('');
      const whole = [...joined.matchAll(/./gsu)].map((match) => match.index);
      const bounds = [...whole, joined.length].filter((offset) => isGraphemeBoundary(joined, offset));
      const [low, high] = [one % bounds.length, other % bounds.length].sort((a, b) => a - b) as [
        number,
        number,
      ];
      return { text: joined, span: { startOffset: bounds[low] ?? 0, endOffset: bounds[high] ?? 0 } };
    })
    .filter(({ span }) => span.startOffset < span.endOffset);

  it('never empties the span, never cuts a character, and moves no other edge', () => {
    const edge = fc.constantFrom<SpanEdge>('start', 'end');
    const step = fc.constantFrom<EdgeUnit>('word', 'character');
    const direction = fc.constantFrom<EdgeDirection>('back', 'forward');
    fc.assert(
      fc.property(anySpan, edge, step, direction, ({ text: given, span }, side, by, to) => {
        const moved = moveEdge(given, span, { edge: side, unit: by, direction: to });
        expect(moved.startOffset).toBeLessThan(moved.endOffset);
        expect(
          isGraphemeBoundary(given, moved.startOffset) && isGraphemeBoundary(given, moved.endOffset),
        ).toBe(true);
        if (side === 'start') expect(moved.endOffset).toBe(span.endOffset);
        else expect(moved.startOffset).toBe(span.startOffset);
      }),
    );
  });

  it('places an edge anywhere a pointer may be', () => {
    fc.assert(
      fc.property(
        anySpan,
        fc.constantFrom<SpanEdge>('start', 'end'),
        fc.integer({ min: -5, max: 90 }),
        (given, edge, offset) => {
          const { startOffset, endOffset } = placeEdge(given.text, given.span, edge, offset);
          expect(startOffset).toBeGreaterThanOrEqual(0);
          expect(startOffset).toBeLessThan(endOffset);
          expect(endOffset).toBeLessThanOrEqual(given.text.length);
          expect(
            isGraphemeBoundary(given.text, startOffset) && isGraphemeBoundary(given.text, endOffset),
          ).toBe(true);
        },
      ),
    );
  });
});
