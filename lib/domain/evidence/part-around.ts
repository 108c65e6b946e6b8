import type { PassagePlace } from './find-passage';

/** A text in three parts. The middle part is the passage. `isWhole` is false if something was left off. */
export interface MarkedText {
  before: string;
  passage: string;
  after: string;
  isWhole: boolean;
}

/**
 * The text with a passage marked. If the text is long, only the part around the passage: at most `most` code units on
 * either side.
 */
export function partAround(text: string, place: PassagePlace | null, most: number): MarkedText {
  const { start, end } = place ?? { start: 0, end: 0 };
  const from = wholeCharacter(text, Math.max(0, start - most));
  const to = wholeCharacter(text, Math.min(text.length, end + most));
  return {
    before: text.slice(from, start),
    passage: text.slice(start, end),
    after: text.slice(end, to),
    isWhole: from === 0 && to === text.length,
  };
}

/** An offset that is not inside a surrogate pair. */
function wholeCharacter(text: string, offset: number): number {
  return /^[\uDC00-\uDFFF]/.test(text.charAt(offset)) && offset > 0 ? offset - 1 : offset;
}
