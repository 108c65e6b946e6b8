/** Scripts without spaces between words: each character counts, so that no claim begins inside a word. */
const unspaced = [
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
const part = `(?:(?![${unspaced}])[\\p{L}\\p{N}\\p{M}])+`;

/**
 * A word (with its apostrophes, or a number with its points), or any other sign. Not Intl.Segmenter, which takes
 * minutes for a line of 600 kB and cuts one phrase differently in two surroundings.
 */
export const wordOrSign = new RegExp(
  `[${unspaced}]\\p{M}*|${part}(?:['’](?=\\p{L})${part}|(?<=\\p{N})[.,:](?=\\p{N})${part})*|[^\\s\\p{Cf}]`,
  'gu',
);
