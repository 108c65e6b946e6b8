/** Scripts without spaces between words: each character counts, so that no claim begins inside a word. */
const UNSPACED = [
  'Script=Han',
  'Script=Hiragana',
  'Script=Katakana',
  'Script=Thai',
  'Script=Lao',
  'Script=Khmer',
  'Script=Myanmar',
]
  .map((script) => `\\p{${script}}`)
  .join('');
const PART = `(?:(?![${UNSPACED}])[\\p{L}\\p{N}\\p{M}])+`;

/**
 * A word (with its apostrophes, or a number with its points), or any other sign. Not Intl.Segmenter, which takes
 * minutes for a line of 600 kB and cuts one phrase differently in two surroundings.
 */
export const WORD_OR_SIGN = new RegExp(
  `[${UNSPACED}]\\p{M}*|${PART}(?:['’](?=\\p{L})${PART}|(?<=\\p{N})[.,:](?=\\p{N})${PART})*|[^\\s\\p{Cf}]`,
  'gu',
);
