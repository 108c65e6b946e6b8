const titles = wordSet(
  'mr mrs ms mx dr prof sen rep gov gen col lt sgt capt cpl cmdr adm maj rev hon pres supt det insp messrs',
);
const beforeNumbers = wordSet(
  'no nos vol fig p pp art sec ch ca approx jan feb mar apr jun jul aug sep sept oct nov dec',
);
const mayEndSentence = wordSet(
  'st ave blvd rd inc ltd co corp plc llc bros jr sr esq dept univ assn al etc vs cf est',
);
const sentenceStarters = wordSet(
  'the a an he she it they we i you in on at but and so or however this that these those his her its their our my there ' +
    'when while if as after before since for from by with not no yes what who why how where then now also meanwhile ' +
    'according asked one some many most several all both each last earlier later another other',
);

const abbreviationPattern = /(?:^|[\s(\[“"‘'–—-])(\p{L}+(?:\.\p{L}+)*)\.$/u;
const listMarker = /^[(\[]?(?:\d{1,3}|\p{L})[.)]$/u;
const openers = /^[\s(\[“"„«‘'–—-]+/u;

/**
 * Whether a break between `before` and `after` that Unicode's rules allow does not end the sentence. Examples: after a
 * title, an initial or an abbreviation, before "he said" behind a closing quote, around a part with no word in it.
 * `before` is the sentence so far. Only the ends beside the break are read.
 */
export function continuesSentence(before: string, after: string): boolean {
  const left = before.trim();
  const right = after.slice(0, 60).replace(openers, '');
  if (!hasWord(right) && !hasWord(after)) return true;
  if (!hasWord(left) || (left.length <= 5 && listMarker.test(left))) return true;
  if (/[”’"'»)\]]$/u.test(left)) return /^\p{Ll}/u.test(right);
  return isAbbreviationBefore(left.slice(-40), right);
}

function isAbbreviationBefore(left: string, right: string): boolean {
  const abbreviation = abbreviationPattern.exec(left)?.[1];
  if (abbreviation === undefined) return false;
  const word = abbreviation.toLowerCase();
  if (titles.has(word)) return true;
  if (/^[\p{Ll}\d]/u.test(right)) return isListed(word) || isDotted(word);
  if (sentenceStarters.has(/^[\p{L}]+/u.exec(right)?.[0].toLowerCase() ?? '')) return false;
  return mayEndSentence.has(word) || isDotted(word) || isInitial(abbreviation);
}

function isListed(word: string): boolean {
  return beforeNumbers.has(word) || mayEndSentence.has(word);
}

/** U.S, p.m, Ph.D: letters with stops between them. */
function isDotted(word: string): boolean {
  return /^\p{L}{1,2}(?:\.\p{L}{1,2})+$/u.test(word);
}

/** A lone capital other than the pronoun: "George W. Bush". */
function isInitial(abbreviation: string): boolean {
  return abbreviation !== 'I' && /^\p{Lu}$/u.test(abbreviation);
}

function hasWord(part: string): boolean {
  return /[\p{L}\p{N}]/u.test(part);
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
