/** Kinds of words that make another statement when they change. */
export type Emphasis = 'number' | 'date' | 'name' | 'negation';

export interface EmphasisRange {
  start: number;
  end: number;
  emphasis: Emphasis;
}

// Not \b, which takes é for the end of a word.
const wordStart = '(?<![\\p{L}\\p{N}])';
const wordEnd = '(?![\\p{L}\\p{N}])';
const months =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|' +
  'Nov(?:ember)?|Dec(?:ember)?)';
const dayPattern = '\\d{1,2}(?:st|nd|rd|th)?';
const datePattern = [
  `${wordStart}(?:${dayPattern} (?:of )?)?${months}${wordEnd}(?:\\.? ${dayPattern}${wordEnd})?(?:,? \\d{4}${wordEnd})?`,
  `${wordStart}(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day${wordEnd}`,
  `${wordStart}\\d{4}-\\d{2}-\\d{2}${wordEnd}`,
  `${wordStart}\\d{1,2}([./])\\d{1,2}\\1\\d{2,4}${wordEnd}`,
  `${wordStart}(?:1[5-9]|20)\\d{2}s?${wordEnd}(?![.,:]\\d)`,
].join('|');
const numberWords = [
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen',
  'eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundreds? thousands? millions? billions?',
  'trillions? dozens? half halves quarters? thirds? first second fourth fifth once twice double triple',
]
  .join(' ')
  .replaceAll(' ', '|');
const negationWords =
  "not|no|never|none|nobody|nothing|nowhere|neither|nor|without|cannot|hardly|barely|scarcely|\\p{L}+n['’]t";
const figure = '[-−+]?\\p{Sc}?\\p{N}+(?:[.,:]\\p{N}+)*(?:\\p{L}+| ?[%‰\\p{Sc}])?';

const emphases = new RegExp(
  [
    `(?<date>${datePattern})`,
    `(?<number>${figure}|${wordStart}(?:${numberWords})${wordEnd})`,
    `(?<negation>${wordStart}(?:${negationWords})${wordEnd})`,
    `(?<name>${wordStart}\\p{Lu}[\\p{L}\\p{M}\\p{N}]*(?:['’-][\\p{L}\\p{M}\\p{N}]+)*)`,
  ].join('|'),
  'gu',
);
/** A word that always has a capital letter. */
const pronoun = /^I(?:['’]\p{L}+)?$/u;
const sentenceStart = /(?:^|[.!?…:\n\r]|^[-•*])["'“”‘’»«()[\]\s]*$/u;
const negationPattern = new RegExp(`^(?:${negationWords})$`, 'iu');
const numberWord = new RegExp(`^(?:${numberWords})$`, 'iu');

/** Numbers, dates, names and English negations, in order and without overlap. */
export function listEmphases(text: string): EmphasisRange[] {
  const ranges: EmphasisRange[] = [];
  for (const match of text.matchAll(emphases)) {
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
  if (negationPattern.test(word)) return 'negation';
  if (numberWord.test(word)) return 'number';
  if (pronoun.test(word)) return null;
  return sentenceStart.test(text.slice(Math.max(0, match.index - 12), match.index)) ? null : 'name';
}
