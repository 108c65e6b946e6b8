import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectedSeconds, isLongReport, progressOf } from '@/lib/domain/report/long-report';

describe('a long report', () => {
  it.each([
    [{ claims: 0, characters: 0 }, false],
    [{ claims: 500, characters: 250_000 }, false],
    [{ claims: 501, characters: 0 }, true],
    [{ claims: 0, characters: 250_001 }, true],
  ])('%j: %s', (size, isLong) => {
    expect(isLongReport(size)).toBe(isLong);
  });

  it('takes longer the more it prints, and its progress only grows, and never says that it is done', () => {
    const size = fc.record({ claims: fc.nat(10_000), characters: fc.nat(1_000_000) });
    fc.assert(
      fc.property(size, fc.nat(600), fc.nat(600), ({ claims, characters }, passed, more) => {
        const expected = expectedSeconds({ claims, characters });
        expect(expected).toBeLessThanOrEqual(
          expectedSeconds({ claims: claims + more, characters: characters + more }),
        );
        const before = progressOf(expected, passed);
        expect(before).toBeGreaterThanOrEqual(0);
        expect(before).toBeLessThanOrEqual(progressOf(expected, passed + more));
        if (passed < 10 * expected) expect(before).toBeLessThan(1);
      }),
    );
  });
});
