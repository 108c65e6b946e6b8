import type { Span } from './carried-span';
import type { Outline, OutlinePair } from '../outline/read-outline';
import type { WordRange } from '../outline/word-range-at';

/**
 * The offsets in `after` of the words `to`. They are cut as the span [formStart, formEnd) cuts the words `from`, and
 * have the same punctuation at their edges.
 */
export function placeSpan(
  outlines: OutlinePair,
  from: WordRange,
  to: WordRange,
  [formStart, formEnd]: readonly [number, number],
): Span {
  const start = placeStart(outlines, from.first, to.first, formStart);
  const end = placeEnd(outlines, from.last, to.last, formEnd);
  const { after } = outlines;
  return {
    startOffset: after.typography.toStart(start),
    endOffset: after.typography.toEnd(Math.max(end, start + 1)),
  };
}

function placeStart({ before, after }: OutlinePair, from: number, to: number, formStart: number): number {
  const cut = formStart - before.words.starts[from];
  const wordStart = after.words.starts[to];
  if (cut >= 0) return isSameWord(before, after, from, to) ? wordStart + cut : wordStart;

  const claimed = before.typography.form.slice(formStart, before.words.starts[from]);
  const [, touching] = headOf(before, from);
  const [start, afterTouching] = headOf(after, to);
  const available = after.typography.form.slice(start, wordStart);
  const taken = measurePunctuation(reverse(claimed), reverse(available));
  if (taken !== null) return wordStart - taken;
  return formStart <= touching ? afterTouching : wordStart;
}

function placeEnd({ before, after }: OutlinePair, from: number, to: number, formEnd: number): number {
  const cut = before.words.ends[from] - formEnd;
  const wordEnd = after.words.ends[to];
  if (cut >= 0) return isSameWord(before, after, from, to) ? wordEnd - cut : wordEnd;

  const claimed = before.typography.form.slice(before.words.ends[from], formEnd);
  const [touching] = tailOf(before, from);
  const [afterTouching, end] = tailOf(after, to);
  const available = after.typography.form.slice(wordEnd, end);
  const taken = measurePunctuation(claimed, available);
  if (taken !== null) return wordEnd + taken;
  return formEnd >= touching ? afterTouching : wordEnd;
}

/** How much of `available` holds the marks of `claimed`, blanks aside; null if it does not begin with them. */
function measurePunctuation(claimed: string, available: string): number | null {
  let at = 0;
  let taken = 0;
  for (const mark of claimed) {
    if (mark.trim() === '') continue;
    while (at < available.length && available[at].trim() === '') at += 1;
    if (!available.startsWith(mark, at)) return null;
    at += mark.length;
    taken = at;
  }
  return taken;
}

function reverse(text: string): string {
  return [...text].reverse().join('');
}

function isSameWord(before: Outline, after: Outline, from: number, to: number): boolean {
  return before.words.ids[from] === after.words.ids[to];
}

/** Where the marks before this word begin, and where the marks that touch it begin. */
function headOf({ typography: { form }, words }: Outline, word: number): [start: number, touching: number] {
  const end = words.starts[word];
  const start = word > 0 ? words.ends[word - 1] : 0;
  let touching = end;
  while (touching > start && form[touching - 1].trim() !== '') touching -= 1;
  // What touches the word before as well belongs to that one.
  return [start, touching === start && word > 0 ? end : touching];
}

/** Where the marks that touch this word end, and where the marks before the next word end. */
function tailOf({ typography: { form }, words }: Outline, word: number): [touching: number, end: number] {
  const start = words.ends[word];
  const end = word + 1 < words.starts.length ? words.starts[word + 1] : form.length;
  let touching = start;
  while (touching < end && form[touching].trim() !== '') touching += 1;
  return [touching, end];
}
