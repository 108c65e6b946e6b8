import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { alignSequences } from '@/lib/domain/anchoring/sequences/align-sequences';

const align = (before: string, after: string) =>
  [
    ...alignSequences(
      Array.from(before, (c) => c.charCodeAt(0)),
      Array.from(after, (c) => c.charCodeAt(0)),
    ),
  ]
    .map((at) => (at < 0 ? '.' : after[at]))
    .join('');

/** The length of the longest common subsequence, by the table that everybody knows. */
function longestCommon(before: readonly number[], after: readonly number[]): number {
  let row = new Array<number>(after.length + 1).fill(0);
  for (const element of before) {
    const next = [0];
    after.forEach((other, at) =>
      next.push(element === other ? row[at] + 1 : Math.max(row[at + 1], next[at])),
    );
    row = next;
  }
  return row[after.length];
}

describe('alignSequences', () => {
  test.each([
    ['', '', ''],
    ['abc', '', '...'],
    ['', 'abc', ''],
    ['abc', 'abc', 'abc'],
    ['abc', 'xaybzc', 'abc'],
    ['abxc', 'abc', 'ab.c'],
    ['abc', 'xyz', '...'],
  ])('%j and %j', (before, after, expected) => expect(align(before, after)).toBe(expected));

  const sequences = fc.integer({ min: 1, max: 40 }).chain((max) => {
    const elements = fc.array(fc.nat({ max }), { maxLength: 120, size: 'max' });
    return fc.tuple(elements, elements);
  });

  it('pairs equal elements, each once, in order', () => {
    fc.assert(
      fc.property(sequences, ([before, after]) => {
        let last = -1;
        alignSequences(before, after).forEach((at, position) => {
          if (at < 0) return;
          expect(after[at]).toBe(before[position]);
          expect(at).toBeGreaterThan(last);
          last = at;
        });
      }),
    );
  });

  it('pairs as many as can be, in short sequences', () => {
    const short = fc.array(fc.nat({ max: 4 }), { maxLength: 40 });
    fc.assert(
      fc.property(short, short, (before, after) => {
        const paired = alignSequences(before, after).filter((at) => at >= 0).length;
        expect(paired).toBe(longestCommon(before, after));
      }),
    );
  });

  it('goes on behind a part in which nothing is alike', () => {
    const noise = (from: number) => Array.from({ length: 3000 }, (_, at) => from + (at % 7));
    const common = Array.from({ length: 50 }, (_, at) => 1000 + (at % 3));
    const counterparts = alignSequences([...noise(1), ...common, 5], [...noise(100), ...common, 6]);
    expect([...counterparts].filter((at) => at >= 0).length).toBe(50);
  });
});
