/** Characters that may have another form. Most English sentences have none of them. */
const mayDiffer = /[^ -~]|`|''|--| -|- | {2}|^ | $/;
const invisible = /[\u00AD\u200B\u200E\u200F\u2060\uFEFF]/g;
const singleQuotes = /[\u2018\u2019\u201A\u201B\u2032\u2039\u203A\u02BC\u0060\u00B4]/g;
const doubleQuotes = /[\u201C\u201D\u201E\u201F\u2033\u00AB\u00BB]|''/g;
const spaces = /[\t-\r \u0085\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]+/g;
/** An em dash, two hyphens, or any dash between spaces: the same stroke in several house styles. */
const parentheticalDash = / ?(?:[\u2014\u2015]|--+) ?| [-\u2010-\u2013\u2212] /g;
const hyphens = /[\u2010-\u2013\u2212]/g;

/**
 * The words of a text as an approval seals them. Kinds of quotation marks, dashes and spaces make no difference, nor do
 * soft hyphens, the ellipsis sign or Unicode's two ways to write a letter (NFC). Case, letters, digits and signs stay.
 * Two texts with equal sealed words say the same. The database function `sealed_words` does the same: when they change,
 * it ends an approval, whoever changes them.
 */
export function sealedWords(text: string): string {
  return mayDiffer.test(text) ? plainForm(text) : text;
}

function plainForm(text: string): string {
  return text
    .normalize('NFC')
    .replace(invisible, '')
    .replace(singleQuotes, "'")
    .replace(doubleQuotes, '"')
    .replace(/\u2026/g, '...')
    .replace(spaces, ' ')
    .replace(parentheticalDash, '\u2014')
    .replace(hyphens, '-')
    .replace(/^ | $/g, '');
}
