import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { growToTextblocks, guessFirstWindow, isCrowded } from '@/lib/client/editor/layer/window-range';
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
});
