/** What turns a statement into another one when it changes. */
export type Emphasis = 'number' | 'date' | 'name' | 'negation';

export interface EmphasisRange {
  start: number;
  end: number;
  emphasis: Emphasis;
}

// Not \b, which takes é for the end of a word.
const START = '(?<![\\p{L}\\p{N}])';
const END = '(?![\\p{L}\\p{N}])';
const MONTHS =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|' +
  'Nov(?:ember)?|Dec(?:ember)?)';
const DAY = '\\d{1,2}(?:st|nd|rd|th)?';
const DATES = [
  `${START}(?:${DAY} (?:of )?)?${MONTHS}${END}(?:\\.? ${DAY}${END})?(?:,? \\d{4}${END})?`,
  `${START}(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day${END}`,
  `${START}\\d{4}-\\d{2}-\\d{2}${END}`,
  `${START}\\d{1,2}([./])\\d{1,2}\\1\\d{2,4}${END}`,
  `${START}(?:1[5-9]|20)\\d{2}s?${END}(?![.,:]\\d)`,
].join('|');
const NUMBER_WORDS = [
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen',
  'eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundreds? thousands? millions? billions?',
  'trillions? dozens? half halves quarters? thirds? first second fourth fifth once twice double triple',
]
  .join(' ')
  .replaceAll(' ', '|');
const NEGATIONS =
  "not|no|never|none|nobody|nothing|nowhere|neither|nor|without|cannot|hardly|barely|scarcely|\\p{L}+n['’]t";
const FIGURE = '[-−+]?\\p{Sc}?\\p{N}+(?:[.,:]\\p{N}+)*(?:\\p{L}+| ?[%‰\\p{Sc}])?';

const EMPHASES = new RegExp(
  [
    `(?<date>${DATES})`,
    `(?<number>${FIGURE}|${START}(?:${NUMBER_WORDS})${END})`,
    `(?<negation>${START}(?:${NEGATIONS})${END})`,
    `(?<name>${START}\\p{Lu}[\\p{L}\\p{M}\\p{N}]*(?:['’-][\\p{L}\\p{M}\\p{N}]+)*)`,
  ].join('|'),
  'gu',
);
/** Written with a capital wherever it stands. */
const PRONOUN = /^I(?:['’]\p{L}+)?$/u;
const SENTENCE_START = /(?:^|[.!?…:\n\r]|^[-•*])["'“”‘’»«()[\]\s]*$/u;
const NEGATION = new RegExp(`^(?:${NEGATIONS})$`, 'iu');
const NUMBER_WORD = new RegExp(`^(?:${NUMBER_WORDS})$`, 'iu');

/** Numbers, dates, names and English negations, in order and without overlap. */
export function listEmphases(text: string): EmphasisRange[] {
  const ranges: EmphasisRange[] = [];
  for (const match of text.matchAll(EMPHASES)) {
    const emphasis = emphasisOf(match, text);
    if (emphasis === null) continue;
    ranges.push({ start: match.index, end: match.index + match[0].length, emphasis });
  }
  return ranges;
}

function emphasisOf(match: RegExpExecArray, text: string): Emphasis | null {
  const { date, number, negation } = match.groups ?? {};
  if (date !== undefined) return 'date';
  if (number !== undefined) return 'number';
  if (negation !== undefined) return 'negation';
  // "Not", "Two": at the beginning of a sentence they look like names.
  const word = match[0];
  if (NEGATION.test(word)) return 'negation';
  if (NUMBER_WORD.test(word)) return 'number';
  if (PRONOUN.test(word)) return null;
  return SENTENCE_START.test(text.slice(Math.max(0, match.index - 12), match.index)) ? null : 'name';
}
