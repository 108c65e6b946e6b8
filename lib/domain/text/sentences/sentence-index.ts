import { listSentences } from './list-sentences';
import type { TextRange } from '../offsets/text-range';

/** The sentences of a whole text, found once, for asking about thousands of spans. */
export interface SentenceIndex {
  sentences: readonly TextRange[];
  /** The same as `sentenceAt` for the span: the sentences that it touches, as one range that contains it. */
  sentenceAt(start: number, end: number): TextRange;
  /** Which sentences the range touches: their indexes from `first` up to, not including, `end`. */
  touchedBy: (start: number, end: number) => { first: number; end: number };
}

/** Reads every line of the text once. */
export function createSentenceIndex(text: string): SentenceIndex {
  const sentences: TextRange[] = [];
  for (const line of text.matchAll(/[^\r\n]+/g)) {
    for (const { start, end } of listSentences(line[0])) {
      sentences.push({ start: line.index + start, end: line.index + end });
    }
  }

  /** The index of the first sentence whose edge lies behind the offset. */
  function firstBehind(offset: number, edge: 'start' | 'end'): number {
    let low = 0;
    let high = sentences.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sentences[middle]?.[edge] ?? 0) > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  return {
    sentences,
    sentenceAt(start, end) {
      const span = text.slice(start, end);
      const firstOffset = start + span.length - span.trimStart().length;
      const lastOffset = Math.max(firstOffset, start + span.trimEnd().length - 1);
      const first = sentences[firstBehind(firstOffset, 'end')];
      const last = sentences[firstBehind(lastOffset, 'end')];
      return {
        start: Math.min(start, first && first.start < end ? first.start : start),
        end: Math.max(end, last && last.start < end ? last.end : end),
      };
    },
    touchedBy: (start, end) => ({ first: firstBehind(start, 'end'), end: firstBehind(end - 1, 'start') }),
  };
}

/** Gives the index of a text. Each text gets its index once. */
export type SentenceReader = (text: string) => SentenceIndex;

/** A reader that keeps the indexes it has made, as long as it is itself kept. */
export function createSentenceReader(): SentenceReader {
  const read = new Map<string, SentenceIndex>();
  return (text) => {
    const known = read.get(text) ?? createSentenceIndex(text);
    read.set(text, known);
    return known;
  };
}
