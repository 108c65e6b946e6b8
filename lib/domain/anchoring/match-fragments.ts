import { alignSequences } from '@/lib/domain/anchoring/align-sequences';
import type { Outline, Parts } from '@/lib/domain/anchoring/read-outline';

/** The share of a fragment's weight that the sentence beside it has to have lost, or taken in. */
const MIN_SHARE = 0.6;

/**
 * Completes `words` where a reworded sentence was split or two were joined: a sentence without a counterpart whose
 * words stand at the edge of the sentence that its neighbour was reworded from, or to.
 */
export function matchFragments(
  before: Outline,
  after: Outline,
  equals: Int32Array,
  reworded: Int32Array,
  words: Int32Array,
  weights: Float64Array,
): void {
  const origins = new Int32Array(after.sentences.starts.length - 1).fill(-1);
  const wordOrigins = new Int32Array(after.foldedIds.length).fill(-1);
  equals.forEach((equal, sentence) => equal >= 0 && (origins[equal] = sentence));
  reworded.forEach((other, sentence) => other >= 0 && (origins[other] = sentence));
  words.forEach((at, word) => at >= 0 && (wordOrigins[at] = word));
  const isAlone = (sentence: number) => equals[sentence] < 0 && reworded[sentence] < 0;

  reworded.forEach((other, sentence) => {
    if (other < 0) return;
    for (const side of [-1, 1] as const) {
      if (origins[other + side] === -1) {
        const edge = edgeOf(before.sentences, sentence, side, words);
        match(before, after, edge, rangeOf(after.sentences, other + side), 'after');
      } else if (sentence + side in reworded && isAlone(sentence + side)) {
        const edge = edgeOf(after.sentences, other, side, wordOrigins);
        match(before, after, rangeOf(before.sentences, sentence + side), edge, 'before');
      }
    }
  });

  function match(
    from: Outline,
    to: Outline,
    [fromStart, fromEnd]: [number, number],
    [toStart, toEnd]: [number, number],
    fragment: 'before' | 'after',
  ): void {
    const aligned = alignSequences(
      from.foldedIds.slice(fromStart, fromEnd),
      to.foldedIds.slice(toStart, toEnd),
    );
    let found = 0;
    aligned.forEach((at, word) => at >= 0 && (found += weights[from.foldedIds[fromStart + word]]));
    const ids =
      fragment === 'after' ? to.foldedIds.slice(toStart, toEnd) : from.foldedIds.slice(fromStart, fromEnd);
    if (found === 0 || found < MIN_SHARE * ids.reduce((sum, id) => sum + weights[id], 0)) return;
    aligned.forEach((at, word) => {
      if (at < 0) return;
      words[fromStart + word] = toStart + at;
      wordOrigins[toStart + at] = fromStart + word;
    });
  }
}

function rangeOf({ starts }: Parts, part: number): [number, number] {
  return [starts[part], starts[part + 1]];
}

/** The words without a counterpart at the beginning (-1) or end (1) of a sentence. */
function edgeOf(
  sentences: Parts,
  sentence: number,
  side: 1 | -1,
  counterparts: Int32Array,
): [number, number] {
  let [start, end] = rangeOf(sentences, sentence);
  if (side === -1) {
    const first = start;
    while (start < end && counterparts[start] < 0) start += 1;
    return [first, start];
  }
  const last = end;
  while (end > start && counterparts[end - 1] < 0) end -= 1;
  return [end, last];
}
