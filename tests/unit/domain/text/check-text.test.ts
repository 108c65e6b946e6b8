import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { checkText } from '@/lib/domain/text/fields/check-text';

test.each<[string, string, ReturnType<typeof checkText>]>([
  ['nothing', '', null],
  ['emoji', 'a👍🏽', null],
  ['controls other than NUL', '\u0001\u007f\u202e\ufffe', null],
  ['NUL', 'a\0b', 'nul'],
  ['a lone high surrogate', 'a\ud83d', 'lone_surrogate'],
  ['a lone low surrogate', '\udc4da', 'lone_surrogate'],
  ['a pair the wrong way round', '\udc4d\ud83d', 'lone_surrogate'],
])('checkText judges %s', (_name, value, problem) => expect(checkText(value)).toBe(problem));

it('agrees with encoding to UTF-8 and back', () => {
  const units = fc.array(fc.integer({ min: 1, max: 0xffff }), { maxLength: 20 });
  fc.assert(
    fc.property(units, (codes) => {
      const value = String.fromCharCode(...codes);
      const isKept =
        new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(value)) === value;
      expect(checkText(value)).toBe(isKept ? null : 'lone_surrogate');
    }),
    { numRuns: 2000 },
  );
});
