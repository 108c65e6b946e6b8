import { isGraphemeBoundary } from './grapheme';
import { listSentences } from './list-sentences';
import type { TextRange } from '../offsets/text-range';

/** How far a paragraph is read around the span. Only an unusually long one is longer. */
const reach = 5000;

/**
 * The sentences that the span [start, end) touches, as one range without the white space around it. The range always
 * contains the span. Only the paragraphs with the span's own words are read.
 */
export function sentenceAt(text: string, start: number, end: number): TextRange {
  const span = text.slice(start, end);
  const firstOffset = start + span.length - span.trimStart().length;
  const lastOffset = start + span.trimEnd().length - 1;
  // A span of white space alone belongs to the sentence around it, if there is one.
  if (lastOffset < firstOffset) return union(findSentence(text, start), { start, end });

  const first = findSentence(text, firstOffset);
  const last = first !== null && lastOffset < first.end ? first : findSentence(text, lastOffset);
  return union(first, union(last, { start, end }));
}

/** The sentence at `offset`, or the next one of its paragraph when a space stands there. */
function findSentence(text: string, offset: number): TextRange | null {
  const paragraph = findParagraph(text, offset);
  const sentences = listSentences(text.slice(paragraph.start, paragraph.end));
  const found = sentences.find((sentence) => offset < paragraph.start + sentence.end) ?? sentences.at(-1);
  return found === undefined
    ? null
    : { start: paragraph.start + found.start, end: paragraph.start + found.end };
}

function findParagraph(text: string, offset: number): TextRange {
  let start = offset;
  const firstStart = Math.max(0, offset - reach);
  while (start > firstStart && !isLineEnd(text, start - 1)) start -= 1;
  while (start < offset && !isGraphemeBoundary(text, start)) start += 1;

  let end = offset;
  const lastEnd = Math.min(text.length, offset + reach);
  while (end < lastEnd && !isLineEnd(text, end)) end += 1;
  while (end > offset && !isGraphemeBoundary(text, end)) end -= 1;
  return { start, end };
}

function isLineEnd(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset);
  return unit === 10 || unit === 13;
}

function union(range: TextRange | null, other: TextRange): TextRange {
  if (range === null) return other;
  return { start: Math.min(range.start, other.start), end: Math.max(range.end, other.end) };
}
