import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { checkText } from '@/lib/domain/text/fields/check-text';
import { describeAnchor } from '@/lib/domain/text/offsets/describe-anchor';
import { anyText } from './text-arbitraries';

describe('describeAnchor', () => {
  it('keeps 32 code units on each side', () => {
    const text = `${'a'.repeat(40)}QUOTE${'b'.repeat(40)}`;
    expect(describeAnchor(text, 40, 45)).toEqual({
      start: 40,
      end: 45,
      quote: 'QUOTE',
      prefix: 'a'.repeat(32),
      suffix: 'b'.repeat(32),
    });
  });

  it('keeps what there is near the ends', () => {
    expect(describeAnchor('ab', 0, 2)).toEqual({ start: 0, end: 2, quote: 'ab', prefix: '', suffix: '' });
    expect(describeAnchor('abc', 1, 2)).toMatchObject({ prefix: 'a', suffix: 'c' });
  });

  it('leaves out half of a pair', () => {
    const text = `👍${'a'.repeat(31)}Q${'b'.repeat(31)}👍`;
    expect(describeAnchor(text, 33, 34)).toMatchObject({ prefix: 'a'.repeat(31), suffix: 'b'.repeat(31) });
  });

  test.each<[number, number]>([
    [-1, 2],
    [2, 2],
    [3, 1],
    [0, 4],
    [0.5, 2],
    [0, Number.NaN],
    [Infinity, 2],
  ])('refuses the span from %s to %s', (start, end) =>
    expect(() => describeAnchor('abc', start, end)).toThrow(RangeError),
  );

  it('describes only words that stand there, never half a character of a well-formed text', () => {
    fc.assert(
      fc.property(anyText, fc.nat({ max: 300 }), fc.nat({ max: 300 }), (text, a, b) => {
        fc.pre(checkText(text) !== 'lone_surrogate');
        const offsets = [...text].reduce((all, char) => [...all, (all.at(-1) ?? 0) + char.length], [0]);
        const [start, end] = [offsets[a % offsets.length] ?? 0, offsets[b % offsets.length] ?? 0].sort(
          (x, y) => x - y,
        ) as [number, number];
        fc.pre(start < end);
        const { quote, prefix, suffix } = describeAnchor(text, start, end);
        expect(text.slice(start - prefix.length, end + suffix.length)).toBe(prefix + quote + suffix);
        expect([prefix, quote, suffix].map(checkText)).not.toContain('lone_surrogate');
        expect(Math.max(prefix.length, suffix.length)).toBeLessThanOrEqual(32);
      }),
      { numRuns: 1000 },
    );
  });
});
