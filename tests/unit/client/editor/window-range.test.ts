import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { growToTextblocks, guessFirstWindow, isCrowded } from '@/lib/client/editor/layer/window-range';
import { findTouching } from '@/lib/client/editor/marks/claim-spans';
import { createArticleState, createSpans } from './editor-fixture';

describe('the painted window', () => {
  it('grows to whole paragraphs and never shrinks', () => {
    const { doc } = createArticleState('alpha beta\n\ngamma\n\ndelta epsilon');
    fc.assert(
      fc.property(fc.nat(doc.content.size), fc.nat(doc.content.size), (one, other) => {
        const range = { fromPos: Math.min(one, other), toPos: Math.max(one, other) };
        const grown = growToTextblocks(doc, range);
        expect(grown.fromPos).toBeLessThanOrEqual(range.fromPos);
        expect(grown.toPos).toBeGreaterThanOrEqual(range.toPos);
        expect(growToTextblocks(doc, grown)).toEqual(grown);
      }),
    );
  });

  it('takes one endless paragraph in parts', () => {
    const { doc } = createArticleState('word '.repeat(5_000));
    expect(growToTextblocks(doc, { fromPos: 9_000, toPos: 12_000 })).toEqual({
      fromPos: 9_000,
      toPos: 12_000,
    });
  });

  it('begins smaller where claims are crowded', () => {
    const sparse = createSpans(Array.from({ length: 50 }, (_, at) => [at * 90, at * 90 + 40] as const));
    const dense = createSpans(Array.from({ length: 1_500 }, (_, at) => [at * 3, at * 3 + 40] as const));
    const whole = guessFirstWindow(sparse, 90_000);
    expect(isCrowded(sparse, whole)).toBe(false);
    expect(guessFirstWindow(dense, 90_000).toPos).toBeLessThan(whole.toPos);
    expect(isCrowded(dense, { fromPos: 0, toPos: 5_000 })).toBe(true);
    expect(guessFirstWindow(sparse, 120)).toEqual({ fromPos: 0, toPos: 120 });
  });

  it('begins with about a screen, whether words or badges fill it', () => {
    const densities = fc.integer({ min: 1, max: 200 });
    fc.assert(
      fc.property(densities, fc.integer({ min: 1, max: 400 }), (distance, length) => {
        const count = Math.ceil(4_000 / distance);
        const spans = createSpans(
          Array.from({ length: count }, (_, at) => [1 + at * distance, 1 + at * distance + length] as const),
        );
        const window = guessFirstWindow(spans, 4_000);
        const badges = findTouching(spans, window.fromPos, window.toPos).length;
        expect(window.toPos).toBeGreaterThan(650);
        expect(window.toPos <= 750 || window.toPos + 12 * badges <= 3_000).toBe(true);
        expect(window.toPos <= 750 || !isCrowded(spans, window)).toBe(true);
      }),
    );
  });
});
