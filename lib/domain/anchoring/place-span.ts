import type { Span } from '@/lib/domain/anchoring/carried-span';
import type { WordRange } from '@/lib/domain/anchoring/find-counterpart';
import type { Outline } from '@/lib/domain/anchoring/read-outline';

/**
 * The offsets in `after` of the words `to`, cut and with punctuation at the edges as the span [formStart, formEnd)
 * has them around the words `from`.
 */
export function placeSpan(
  before: Outline,
  after: Outline,
  from: WordRange,
  to: WordRange,
  formStart: number,
  formEnd: number,
): Span {
  const start = placeStart(before, after, from.first, to.first, formStart);
  const end = placeEnd(before, after, from.last, to.last, formEnd);
  return {
    startOffset: after.typography.toStart(start),
    endOffset: after.typography.toEnd(Math.max(end, start + 1)),
  };
}

function placeStart(before: Outline, after: Outline, from: number, to: number, formStart: number): number {
  const wordStart = before.words.starts[from];
  const target = after.words.starts[to];
  if (formStart > wordStart)
    return isSameWord(before, after, from, to) ? target + formStart - wordStart : target;

  const beforeHead = headOf(before, from);
  const head = before.typography.form.slice(formStart, wordStart).trimStart();
  const afterHead = headOf(after, to);
  if (head.length >= beforeHead.length) return target - (beforeHead === '' ? 0 : afterHead.length);
  let common = 0;
  while (common < head.length && head.at(-1 - common) === afterHead.at(-1 - common)) common += 1;
  return target - common;
}

function placeEnd(before: Outline, after: Outline, from: number, to: number, formEnd: number): number {
  const wordEnd = before.words.ends[from];
  const target = after.words.ends[to];
  if (formEnd < wordEnd) {
    return isSameWord(before, after, from, to) ? target - (wordEnd - formEnd) : target;
  }

  const beforeTail = tailOf(before, from);
  const tail = before.typography.form.slice(wordEnd, formEnd).trimEnd();
  const afterTail = tailOf(after, to);
  if (tail.length >= beforeTail.length) return target + (beforeTail === '' ? 0 : afterTail.length);
  let common = 0;
  while (common < tail.length && tail[common] === afterTail[common]) common += 1;
  return target + common;
}

function isSameWord(before: Outline, after: Outline, from: number, to: number): boolean {
  return before.words.ids[from] === after.words.ids[to];
}

/** The punctuation that touches a word on its left. */
function headOf({ typography: { form }, words }: Outline, word: number): string {
  const end = words.starts[word];
  const lowest = word > 0 ? words.ends[word - 1] : 0;
  let start = end;
  while (start > lowest && form[start - 1] > ' ') start -= 1;
  // What also touches the word before belongs to that one: "said:“Yes".
  return start === lowest && word > 0 ? '' : form.slice(start, end);
}

/** The punctuation that touches a word on its right. */
function tailOf({ typography: { form }, words }: Outline, word: number): string {
  const start = words.ends[word];
  const highest = word + 1 < words.starts.length ? words.starts[word + 1] : form.length;
  let end = start;
  while (end < highest && form[end] > ' ') end += 1;
  return form.slice(start, end);
}
