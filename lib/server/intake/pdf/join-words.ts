import { type HyphenWords, hyphenWordsFor } from './words-of-languages';
import type { PdfLine } from './write-row';

/** What a text says about its own words. */
export interface KnownWords {
  /** The words that stand whole within a line, in small letters. */
  words: ReadonlySet<string>;
  /** Signs at a line's end that are only used for parting words. */
  partingSigns: ReadonlySet<string>;
  byLanguage: HyphenWords;
}

/** What stands between two lines: how much of the end is cut, and what is put there. */
interface Joint {
  cut: number;
  between: '' | ' ' | '-';
}

const hyphens = '-\u2010\u00ad';
const parted = new RegExp(`([\\p{L}\\p{M}\\p{N}]+)([${hyphens}])$`, 'u');
const beginning = /^[\p{L}\p{M}\p{N}]+/u;
/** Behind a hyphen that stands for a word that comes later: "two- and three-year". */
const suspending = /^(?:and|or|to|und|oder|bzw|sowie|bis|og|eller|och)$/;

export function learnWords(lines: readonly PdfLine[]): KnownWords {
  const words = new Set<string>();
  const within = new Set<string>();
  lines.forEach(({ text }, index) => {
    const isRest = parted.test(lines[index - 1]?.text ?? '');
    const found =
      text.toLowerCase().match(/[\p{L}\p{M}]+(?:[-\u2010\u00ad][\p{L}\p{M}]+)*[-\u2010\u00ad]?/gu) ?? [];
    found.forEach((word, at) => {
      const isWhole = !(isRest && at === 0) && !/[-\u2010\u00ad]$/u.test(word);
      if (isWhole) words.add(word.replace(/[\u2010\u00ad]/g, '-'));
    });
    for (const sign of text.slice(0, -1)) if (hyphens.includes(sign)) within.add(sign);
  });
  const partingSigns = new Set(['\u2010', '\u00ad'].filter((sign) => !within.has(sign) && within.has('-')));
  return { words, partingSigns, byLanguage: hyphenWordsFor(words) };
}

/** How two lines of one paragraph are joined. A word that was parted at the line's end is whole again. */
export function jointOf(before: string, after: string, known: KnownWords): Joint {
  const [, start = '', sign] = parted.exec(before) ?? [];
  const rest = beginning.exec(after)?.[0];
  if (sign === undefined || rest === undefined) return { cut: 0, between: ' ' };
  if (suspending.test(rest) && !known.words.has(`${start}${rest}`.toLowerCase()))
    return sign === '\u00ad' ? { cut: 1, between: '-' } : { cut: 0, between: ' ' };
  const isKept = keepsHyphen(start, rest, sign, known);
  if (sign === '\u00ad') return { cut: 1, between: isKept ? '-' : '' };
  return { cut: isKept ? 0 : 1, between: '' };
}

/** By the words of the text first, by those of its language then. Most hyphens at a line's end part a word. */
function keepsHyphen(start: string, rest: string, sign: string, known: KnownWords): boolean {
  const { words, partingSigns, byLanguage } = known;
  const [first, second] = [start.toLowerCase(), rest.toLowerCase()];
  if (words.has(`${first}-${second}`)) return true;
  if (words.has(`${first}${second}`)) return false;
  if (!/\p{L}$/u.test(start) || !/^\p{Ll}/u.test(rest))
    return !isInCapitals(start, rest) || !partingSigns.has(sign);
  if (partingSigns.has(sign)) return false;
  if (byLanguage.compounds.has(`${first}-${second}`) || byLanguage.keepAfter.has(second)) return true;
  if (byLanguage.beginsLonger.has(first)) return false;
  if (byLanguage.keepBefore.has(first)) return second.length > 2 && !byLanguage.ends.test(second);
  return words.has(first) && words.has(second);
}

function isInCapitals(start: string, rest: string): boolean {
  return /^\p{Lu}{2,}$/u.test(start) && /^\p{Lu}{2,}$/u.test(rest);
}
