import type { Outline } from './read-outline';

/** Words of one text, [first, last], both included. */
export interface WordRange {
  first: number;
  last: number;
}

/** The words that a span of the form touches, or null if there is none in it. */
export function wordRangeAt({ words }: Outline, formStart: number, formEnd: number): WordRange | null {
  const first = firstAbove(words.ends, formStart);
  const last = firstAbove(words.starts, formEnd - 1) - 1;
  return first <= last ? { first, last } : null;
}

function firstAbove(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
