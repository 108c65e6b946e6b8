import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partAround } from '@/lib/domain/evidence/part-around';

const textWithPlace = fc.string({ unit: 'binary', maxLength: 60 }).chain((text) =>
  fc.tuple(
    fc.constant(text),
    fc
      .nat(text.length)
      .chain((start) => fc.tuple(fc.constant(start), fc.integer({ min: start, max: text.length }))),
    fc.nat(70),
  ),
);

describe('partAround', () => {
  it('gives the passage with what stands around it, and the whole text where that is short', () => {
    fc.assert(
      fc.property(textWithPlace, ([text, [start, end], most]) => {
        const part = partAround(text, { start, end }, most);
        expect(part.passage).toBe(text.slice(start, end));
        expect(text.slice(0, start).endsWith(part.before)).toBe(true);
        expect(text.slice(end).startsWith(part.after)).toBe(true);
        expect(part.before.length).toBeLessThanOrEqual(most + 1);
        expect(part.after.length).toBeLessThanOrEqual(most);
        expect(part.isWhole).toBe(part.before + part.passage + part.after === text);
      }),
    );
  });

  it('cuts no character in two', () => {
    expect(partAround('🙂🙂🙂🙂', { start: 4, end: 6 }, 1)).toEqual({
      before: '🙂',
      passage: '🙂',
      after: '',
      isWhole: false,
    });
  });

  it('begins at the beginning where nothing is cited', () => {
    expect(partAround('one two', null, 3)).toEqual({ before: '', passage: '', after: 'one', isWhole: false });
  });
});
