/** No script has so many on one letter. The compiler's time grows with the square of their number, and it dies of more. */
const heapOfMarks = /(\p{M}{30})\p{M}+/gu;
const unbroken = '(?:\\S|[\\u00a0\\u2007\\u202f\\ufeff])';
/** It dies as well of endless words in some scripts. Words of any language are shorter; each piece begins with a letter. */
const endlessWord = new RegExp(
  `${unbroken}{100,130}?(?=[^\\p{M}\\p{Grapheme_Extend}\\u200d\\s]${unbroken}{99})`,
  'gu',
);

/**
 * Lone surrogates have no UTF-8 form and control characters no glyph. An endless word may be broken where it has a zero
 * width space, and of a heap of marks the first thirty are set. Everything else is set as it is.
 */
export function printable(_key: string, value: unknown): unknown {
  if (typeof value !== 'string') return value;
  return value
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/[^\P{Cc}\t\n\r]/gu, '')
    .replace(heapOfMarks, '$1[…]')
    .replace(endlessWord, '$&\u200B');
}
