import { diffWordsWithSpace } from 'diff';

/** A stretch of a text; strong where overlooking it changes what is said. */
export interface TextPiece {
  text: string;
  isStrong: boolean;
}

export interface DiffPart {
  kind: 'same' | 'added' | 'removed';
  pieces: TextPiece[];
}

/**
 * Numbers with their signs and units of grouping, and the words that turn a sentence round. A changed digit or a lost
 * "not" is the smallest change on the page and the largest in meaning.
 */
const weighty =
  /[-−+]?\p{Sc}?\p{N}+(?:[.,:/’'\u00a0\u202f]\p{N}+)*\s?%?|(?<![\p{L}\p{N}])(?:not|no|none|nobody|nothing|never|neither|nor|without|cannot|\p{L}+n['’]t)(?![\p{L}\p{N}])/giu;

/** The text in pieces, its numbers and negations strong. */
export function splitWeighty(text: string): TextPiece[] {
  const pieces: TextPiece[] = [];
  let end = 0;
  for (const match of text.matchAll(weighty)) {
    if (match.index > end) pieces.push({ text: text.slice(end, match.index), isStrong: false });
    pieces.push({ text: match[0], isStrong: true });
    end = match.index + match[0].length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), isStrong: false });
  return pieces;
}

/** What became of a text, by words. */
export function diffTexts(before: string, after: string): DiffPart[] {
  return diffWordsWithSpace(before, after).map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    pieces: splitWeighty(value),
  }));
}
