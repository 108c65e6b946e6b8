import type { Outline } from '@/lib/domain/anchoring/outline/read-outline';
import { sentencesAround } from '@/lib/domain/anchoring/outline/sentences-around';
import type { WordRange } from '@/lib/domain/anchoring/outline/word-range-at';

/** Fewer signs are quotation marks, or those of a figure. */
const MIN_SIGNS = 12;
/** A drawing is known by its beginning, in a line of any length. */
const MAX_LENGTH = 2000;
const SIGNS = /[\p{P}\p{Sm}]/gu;
const LETTERS = /[\p{L}\p{N}]/gu;

/**
 * Whether the sentences that a range touches are drawn with signs more than they are written: a table in plain text.
 * Without the drawing its figures belong to no column, and the same words in a row are not that table.
 */
export function isDrawn(outline: Outline, range: WordRange): boolean {
  const { text, typography, words } = outline;
  const { first, last } = sentencesAround(outline, range);
  const start = first === 0 ? 0 : typography.toEnd(words.ends[first - 1]);
  const end = last + 1 === words.starts.length ? text.length : typography.toStart(words.starts[last + 1]);
  const content = text.slice(start, Math.min(end, start + MAX_LENGTH));
  const signs = content.match(SIGNS)?.length ?? 0;
  return signs >= MIN_SIGNS && signs > (content.match(LETTERS)?.length ?? 0);
}
