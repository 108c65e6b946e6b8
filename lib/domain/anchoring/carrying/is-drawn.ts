import type { Outline } from '../outline/read-outline';
import { sentencesAround } from '../outline/sentences-around';
import type { WordRange } from '../outline/word-range-at';

/** A smaller number of signs may be quotation marks, or the signs of a figure. */
const minSigns = 12;
/** The beginning of a line is enough to recognise a drawing, however long the line is. */
const maxLength = 2000;
const signPattern = /[\p{P}\p{Sm}]/gu;
const letters = /[\p{L}\p{N}]/gu;

/**
 * Whether the sentences of a range are drawn with signs more than they are written: a table in plain text. Without the
 * drawing its figures belong to no column, and the same words in a row are not that table.
 */
export function isDrawn(outline: Outline, range: WordRange): boolean {
  const { text, typography, words } = outline;
  const { first, last } = sentencesAround(outline, range);
  const start = first === 0 ? 0 : typography.toEnd(words.ends[first - 1]);
  const end = last + 1 === words.starts.length ? text.length : typography.toStart(words.starts[last + 1]);
  const content = text.slice(start, Math.min(end, start + maxLength));
  const signs = content.match(signPattern)?.length ?? 0;
  return signs >= minSigns && signs > (content.match(letters)?.length ?? 0);
}
