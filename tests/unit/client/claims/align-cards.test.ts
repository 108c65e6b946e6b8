import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignCards } from '@/lib/client/claims/list/align-cards';

describe('alignCards', () => {
  it('leaves cards at their lines where there is room', () => {
    expect(alignCards([0, 100, 250], 90)).toEqual([0, 100, 250]);
  });
  it('spreads crowded cards around their lines', () => {
    expect(alignCards([500, 510, 520], 90)).toEqual([420, 510, 600]);
  });
  it('never goes above the top', () => {
    expect(alignCards([0, 5, 10], 90)).toEqual([0, 90, 180]);
  });
  it('is empty for none', () => expect(alignCards([], 90)).toEqual([]));
  it('keeps order and distance, whatever is wanted', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5_000 }), { maxLength: 60 }), (tops) => {
        const wanted = [...tops].sort((one, other) => one - other);
        const placed = alignCards(wanted, 90);
        expect(placed).toHaveLength(wanted.length);
        placed.forEach((top, index) => {
          expect(top).toBeGreaterThanOrEqual(0);
          // Rounded tops may come one pixel nearer to one another.
          if (index > 0) expect(top - (placed[index - 1] ?? 0)).toBeGreaterThanOrEqual(89);
        });
      }),
    );
  });
});
