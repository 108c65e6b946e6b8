import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedParts, type SealedParts, sealedPartNames, sealOf } from '@/lib/domain/seal';
import { contactChannels, contactOutcomes, stances } from '@/lib/domain/vocabulary';

const sha256 = (input: string) => createHash('sha256').update(input).digest('hex');

const text = fc.string({ unit: 'grapheme', maxLength: 40 });
const nullable = fc.option(text);
const contact = fc.record({
  person: text,
  channel: fc.constantFrom(...contactChannels),
  question: nullable,
  askedAt: nullable,
  outcome: fc.constantFrom(...contactOutcomes),
  answer: nullable,
  answeredAt: nullable,
});
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
  contacts: fc.array(contact, { maxLength: 3 }),
});

const askedOnce = {
  person: 'Ida Moen',
  channel: 'phone',
  question: null,
  askedAt: '2026-11-20T10:00:00.000Z',
  outcome: 'waiting',
  answer: null,
  answeredAt: null,
} as const;

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
              : part === 'contacts'
                ? { ...before, contacts: [...(before.contacts ?? []), askedOnce] }
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

  it('cannot be tried out on confidential words by who does not hold their salt', () => {
    fc.assert(
      fc.property(parts, text, text, (before, salt, other) => {
        const passage = { source: 's', url: null, passage: 'p', locator: null, stance: 'supports' as const };
        const sealWith = (extra: object) =>
          sealOf(
            { ...before, passages: [{ ...passage, ...extra }], contacts: [{ ...askedOnce, ...extra }] },
            sha256,
          );
        expect(sealWith({ salt })).not.toBe(sealWith({}));
        expect(sealWith({ salt }) === sealWith({ salt: other })).toBe(salt === other);
      }),
    );
  });
});
