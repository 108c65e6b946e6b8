import { goneSpan, type CarriedSpan, type Span } from './carried-span';
import { findCounterpart } from './find-counterpart';
import { isDrawn } from './is-drawn';
import type { OutlineMatches } from '../matching/match-outlines';
import { placeSpan } from './place-span';
import type { Outline, OutlinePair } from '../outline/read-outline';
import { sentencesAround } from '../outline/sentences-around';
import { wordRangeAt, type WordRange } from '../outline/word-range-at';

/** A longer stretch was not cut into sentences. It would be read again for each of its claims. */
const maxSentenceLength = 4000;

/** Two outlines, their matches, and which of their paragraphs are counterparts of each other. */
export interface Comparison extends OutlinePair {
  matches: OutlineMatches;
  /** For each paragraph of the old text its counterpart, or -1. */
  paragraphs: Int32Array;
}

/** Carries one span over. Only equal words in an equal sentence are `same` or `moved`, whatever led to the place. */
export function carrySpan(comparison: Comparison, span: Span): CarriedSpan {
  const { before, after, matches } = comparison;
  const formStart = before.typography.toForm(span.startOffset);
  const formEnd = Math.max(before.typography.toForm(span.endOffset), formStart + 1);
  const range = wordRangeAt(before, formStart, formEnd);
  if (range === null) return goneSpan;

  const equal = findEqualRange(comparison, range);
  const target = equal ?? findCounterpart(before, after, matches, range);
  if (target === null) return goneSpan;
  if (isDrawn(before, range) && !isDrawn(after, target)) return goneSpan;
  const place = placeSpan(comparison, range, target, [formStart, formEnd]);
  if (equal === null) return { outcome: 'changed', ...place, reason: 'words' };
  if (!hasSameSentence(comparison, range, equal)) return { outcome: 'changed', ...place, reason: 'context' };
  if (isAmbiguous(comparison, range)) return { outcome: 'changed', ...place, reason: 'ambiguous' };
  return { outcome: isInPlace(comparison, range, equal) ? 'same' : 'moved', ...place, reason: null };
}

/** The counterparts of a range if they follow each other and are equal to the last letter. */
function findEqualRange({ matches }: Comparison, { first, last }: WordRange): WordRange | null {
  return last < matches.equalUntil[first]
    ? { first: matches.words[first], last: matches.words[first] + last - first }
    : null;
}

/**
 * Whether two equal ranges stand in equal sentences, and at the same place in them. A wrapped line may end one sentence
 * earlier than the other. Then every sign up to the end of the longer one must be equal: a missing full stop makes
 * another sentence, a line end does not.
 */
function hasSameSentence(
  { before, after, matches }: Comparison,
  range: WordRange,
  equal: WordRange,
): boolean {
  const shift = equal.first - range.first;
  const own = sentencesAround(before, range);
  const current = sentencesAround(after, equal);
  const first = Math.min(own.first, current.first - shift);
  const last = Math.max(own.last, current.last - shift);
  if (first < 0 || matches.words[first] !== first + shift || last >= matches.equalUntil[first]) return false;
  const hasSameEnds = own.first === current.first - shift && own.last === current.last - shift;
  if (hasSameEnds) return true;
  const signs = readSigns(before, first, last);
  return signs !== null && signs === readSigns(after, first + shift, last + shift);
}

/** The text from one word to another, without blanks and line ends. Null if it is longer than any sentence. */
function readSigns({ typography: { form }, words }: Outline, first: number, last: number): string | null {
  const start = words.starts[first];
  const end = words.ends[last];
  return end - start > maxSentenceLength ? null : form.slice(start, end).replace(/\s+/g, '');
}

function isAmbiguous({ before, matches }: Comparison, range: WordRange): boolean {
  const last = before.sentences.partOf[range.last];
  for (let sentence = before.sentences.partOf[range.first]; sentence <= last; sentence += 1) {
    if (matches.sentences.isAmbiguous[sentence] === 0) return false;
  }
  return true;
}

function isInPlace(
  { before, after, matches, paragraphs }: Comparison,
  range: WordRange,
  equal: WordRange,
): boolean {
  const sentence = before.sentences.partOf[range.first];
  if (matches.sentences.isMoved[sentence] === 1) return false;
  const paragraph = before.paragraphs.partOf[sentence];
  return paragraphs[paragraph] === after.paragraphs.partOf[after.sentences.partOf[equal.first]];
}
