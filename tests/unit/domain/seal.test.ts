import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedParts, type SealedParts, sealedPartNames, sealOf } from '@/lib/domain/seal';
import { stances } from '@/lib/domain/vocabulary';

const sha256 = (input: string) => createHash('sha256').update(input).digest('hex');

const text = fc.string({ unit: 'grapheme', maxLength: 40 });
const nullable = fc.option(text);
const parts: fc.Arbitrary<SealedParts> = fc.record({
  quote: text,
  sentence: text,
  statement: text,
  rating: nullable,
  rationale: text,
  notCheckableReason: nullable,
  passages: fc.array(
    fc.record({
      source: text,
      url: nullable,
      passage: nullable,
      locator: nullable,
      stance: fc.constantFrom(...stances),
    }),
    { maxLength: 4 },
  ),
});

describe('sealOf', () => {
  it('is equal exactly when every sealed part is', () => {
    fc.assert(
      fc.property(parts, parts, (a, b) => {
        const isEqual = JSON.stringify(a) === JSON.stringify(b);
        expect(sealOf(a, sha256) === sealOf(b, sha256)).toBe(isEqual);
        expect(changedParts(a, b).length === 0).toBe(isEqual);
      }),
    );
  });

  it.each(Object.keys(sealedPartNames) as (keyof SealedParts)[])(
    'changes with %s alone, and names it',
    (part) => {
      fc.assert(
        fc.property(parts, text, (before, extra) => {
          const after: SealedParts =
            part === 'passages'
              ? {
                  ...before,
                  passages: [
                    ...before.passages,
                    { source: extra, url: null, passage: null, locator: null, stance: 'context' },
                  ],
                }
              : { ...before, [part]: `${before[part] ?? ''}${extra}!` };
          expect(sealOf(after, sha256)).not.toBe(sealOf(before, sha256));
          expect(changedParts(before, after)).toEqual([part]);
        }),
      );
    },
  );

  it('does not depend on fields that are not sealed', () => {
    const sealed = {
      quote: 'a',
      sentence: 'a',
      statement: '',
      rating: null,
      rationale: '',
      notCheckableReason: null,
    };
    const passage = { source: 's', url: null, passage: 'p', locator: null, stance: 'supports' as const };
    const withMore = { ...passage, publisher: 'somebody' };
    expect(sealOf({ ...sealed, passages: [withMore] }, sha256)).toBe(
      sealOf({ ...sealed, passages: [passage] }, sha256),
    );
  });
});
