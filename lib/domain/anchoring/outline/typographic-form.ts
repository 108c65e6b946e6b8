/** A text as its readers take it, whichever signs it was set with, and where each offset of the one lies in the other. */
export interface TypographicForm {
  form: string;
  /** The form's offset of an offset of the text; one inside a replaced sign goes to the sign's start. */
  toForm: (offset: number) => number;
  /** The text's offset at which the form's character at `formOffset` begins. */
  toStart: (formOffset: number) => number;
  /** The text's offset at which the form's character before `formOffset` ends. */
  toEnd: (formOffset: number) => number;
}

const invisibleSigns =
  '\\u00ad\\u034f\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u2069\\ufe0e\\ufe0f\\ufeff';
const singleQuotes = '‘’‚‛‹›′´ʹʼ＇';
const doubleQuotes = '“”„‟«»″〃ʺ＂';
const dashSigns = '‐‑‒–—―−⁃﹘﹣－';
/** Forms whose compatibility equivalent is the same sign in another shape. ² is not among them: 10² is not 102. */
const shapes =
  '\\u212a\\u212b\\u2126\\ufb00-\\ufb06\\ufb13-\\ufb17\\ufb1d-\\ufdff\\ufe70-\\ufefc\\uff01-\\uff5e\\uff61-\\uffdc';
const lineEnd = '\\n\\r\\u0085\\u2028\\u2029';

/** Everything that the form writes differently; the groups are told apart by the first character. */
const special = new RegExp(
  [
    `[${invisibleSigns}]+`,
    `[\\s\\u0085](?:[${invisibleSigns}]*[\\s\\u0085])+|[^\\S \\n]|\\u0085`,
    `''|\`\`|[${singleQuotes}]{1,2}|[${doubleQuotes}]`,
    `--+|[${dashSigns}]+`,
    `\\.{0,2}…[.…]*|\\.{3,}[.…]*|\\.{1,2}(?: [.…]){2,}[.…]*`,
    `[\\u1100-\\u11ff]+`,
    `[\\p{L}\\p{N}]\\p{M}+|[${shapes}]`,
  ].join('|'),
  'gu',
);
const isBlank = /^[\s\u0085]/u;
const isLineEnd = new RegExp(`[${lineEnd}]`, 'u');
const isInvisible = new RegExp(`^[${invisibleSigns}]`, 'u');
const isSingle = new RegExp(`^[${singleQuotes}'\`]`, 'u');
const isDouble = new RegExp(`^[${doubleQuotes}]`, 'u');
const isDash = new RegExp(`^[-${dashSigns}]`, 'u');
const isShape = new RegExp(`[${shapes}]`, 'u');

/**
 * The text with straight quotes, plain dashes, one space or line end for any run of blanks, composed letters and no
 * invisible characters. Case, digits and letters are never touched.
 */
export function typographicForm(text: string): TypographicForm {
  const parts: string[] = [];
  // Per replacement: where it starts and ends in the text and in the form.
  const starts: number[] = [];
  const ends: number[] = [];
  const formStarts: number[] = [];
  const formEnds: number[] = [];
  let copied = 0;
  let formLength = 0;
  for (const match of text.matchAll(special)) {
    const found = match[0];
    const replacement = replacementOf(found);
    if (replacement === found) continue;
    parts.push(text.slice(copied, match.index), replacement);
    formLength += match.index - copied;
    copied = match.index + found.length;
    starts.push(match.index);
    ends.push(copied);
    formStarts.push(formLength);
    formLength += replacement.length;
    formEnds.push(formLength);
  }
  parts.push(text.slice(copied));

  return {
    form: parts.join(''),
    toForm(offset) {
      const at = lastAtOrBefore(starts, offset);
      if (at < 0) return offset;
      if (offset >= ends[at]) return offset - ends[at] + formEnds[at];
      return ends[at] - starts[at] === formEnds[at] - formStarts[at]
        ? offset - starts[at] + formStarts[at]
        : formStarts[at];
    },
    toStart(formOffset) {
      const at = lastAtOrBefore(formStarts, formOffset);
      if (at < 0) return formOffset;
      return formOffset >= formEnds[at] ? formOffset - formEnds[at] + ends[at] : starts[at];
    },
    toEnd(formOffset) {
      const at = lastAtOrBefore(formStarts, formOffset - 1);
      if (at < 0) return formOffset;
      return formOffset >= formEnds[at] ? formOffset - formEnds[at] + ends[at] : ends[at];
    },
  };
}

function replacementOf(found: string): string {
  if (isInvisible.test(found)) return '';
  if (isBlank.test(found)) return isLineEnd.test(found) ? '\n' : ' ';
  if (isDouble.test(found)) return '"';
  if (isSingle.test(found)) return found.length === 2 ? '"' : "'";
  if (isDash.test(found)) return '-';
  if (found.startsWith('…') || found.startsWith('.')) return '...';
  const composed = found.normalize('NFC');
  return isShape.test(composed) ? composed.normalize('NFKC') : composed;
}

function lastAtOrBefore(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
