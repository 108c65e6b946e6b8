import { expect, test } from 'vitest';
import { countText } from '@/lib/domain/text/sentences/count-text';

test.each<[string, string, [number, number, number, number]]>([
  ['an empty text', '', [0, 0, 0, 0]],
  ['one line', 'The bridge is shut.', [1, 4, 1, 19]],
  ['a final line end', 'Shut.\n', [1, 1, 1, 5]],
  ['blank lines', 'One.\n\nTwo three.\r\n\r\nFour', [5, 4, 3, 18]],
  ['marks that are no words', 'One – two … ***', [1, 2, 1, 15]],
  ['words with marks inside', 'The 52-year-old can’t pay €4.2m', [1, 5, 1, 31]],
  ['accents and emoji as one character each', 'cafe\u0301 👩‍👩‍👧‍👦 🇩🇪', [1, 1, 1, 8]],
  ['Japanese without spaces', '東京は日本の首都です。', [1, 6, 1, 11]],
  ['Arabic', 'اجتمع المجلس. وافق.', [1, 3, 2, 19]],
  ['only spaces', '   ', [1, 0, 0, 3]],
])('countText counts %s', (_name, text, [lines, words, sentences, characters]) => {
  expect(countText(text)).toEqual({ lines, words, sentences, characters });
});

test('countText counts long runs, read in parts, exactly', () => {
  expect(countText('👩‍👩‍👧‍👦'.repeat(3000)).characters).toBe(3000);
  expect(countText('漢'.repeat(5000) + ' end').characters).toBe(5004);
  expect(countText(`a${'\u0301'.repeat(1500)}`.repeat(10)).characters).toBe(10);
});
