import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { typographicForm } from '@/lib/domain/anchoring/outline/typographic-form';
import { someText } from './random-edits';

describe('typographicForm', () => {
  test.each<[string, string, string]>([
    ['quotes', "“a” ‘b’ «c» „d“ ‹e› ''f''", '"a" \'b\' "c" "d" \'e\' "f"'],
    ['dashes', 'a–b — c -- d −5 ‑', 'a-b - c - d -5 -'],
    ['blanks', 'a \u00a0\u2009b\t\tc', 'a b c'],
    ['line ends', 'a\r\n\r\nb\u2028c \n d', 'a\nb\nc\nd'],
    ['ellipses', 'a… b... c . . . d', 'a... b... c ... d'],
    ['a stop before an ellipsis', 'went. … so….', 'went. ... so...'],
    ['invisible characters', 'a\u00adb\u200bc\ufeffd\u200fe', 'abcde'],
    ['composed letters', 'e\u0301 \u212b \u1100\u1161', 'é Å 가'],
    ['ligatures and wide forms', 'ﬁn １２ ｶ', 'fin 12 カ'],
    ['but no exponents or fractions', '10² ½ №', '10² ½ №'],
    ['nor letters, case or figures', 'İIß 1,000.5', 'İIß 1,000.5'],
  ])('%s', (_name, text, form) => expect(typographicForm(text).form).toBe(form));

  it('is its own form', () => {
    fc.assert(
      fc.property(someText, (text) => {
        // What an invisible sign kept apart comes together only in the form.
        const { form } = typographicForm(text.replace(/\p{Cf}/gu, ''));
        expect(typographicForm(form).form).toBe(form);
      }),
    );
  });

  it('leads from every offset to one at which the same reading goes on', () => {
    fc.assert(
      fc.property(someText, (text) => {
        const { form, toForm, toStart, toEnd } = typographicForm(text);
        expect([toForm(0), toForm(text.length), toStart(form.length)]).toEqual([0, form.length, text.length]);
        let last = 0;
        for (let offset = 0; offset <= text.length; offset += 1) {
          const there = toForm(offset);
          expect(there).toBeGreaterThanOrEqual(last);
          expect(there).toBeLessThanOrEqual(form.length);
          last = there;
        }
        for (let offset = 0; offset < form.length; offset += 1) {
          expect(toStart(offset)).toBeLessThan(toEnd(offset + 1));
          expect(toForm(toStart(offset))).toBeLessThanOrEqual(offset);
          if (text.includes(form[offset])) continue;
          expect(typographicForm(text.slice(toStart(offset), toEnd(offset + 1))).form).toContain(
            form[offset],
          );
        }
      }),
    );
  });
});
