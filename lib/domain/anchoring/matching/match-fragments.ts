import { alignSequences } from '../sequences/align-sequences';
import type { Settled } from './match-rewrapped';
import type { OutlinePair, Parts } from '../outline/read-outline';

/** The neighbouring sentence must have lost, or taken in, at least this share of a fragment's weight. */
const minShare = 0.6;

/** A sentence is searched for in at most this many pieces on each side. */
const maxFragments = 16;

/** What is known once the reworded sentences are paired. */
export interface RewordedMatches {
  settled: Settled;
  /** For each sentence of the old text the one that it was reworded to, or -1. */
  reworded: Int32Array;
  /** For each word of the old text its counterpart, or -1. */
  words: Int32Array;
  /** For each word id. */
  weights: Float64Array;
}

/**
 * Completes `words` where a reworded sentence was split, or where some were joined. It looks at sentences without a
 * counterpart beside a reworded one. Their words stand at the edge of its other version.
 */
export function matchFragments({ before, after }: OutlinePair, known: RewordedMatches): void {
  const { settled, reworded, words, weights } = known;
  const taken = { before: settled.before.slice(), after: settled.after.slice() };
  const wordOrigins = new Int32Array(after.foldedIds.length).fill(-1);
  reworded.forEach((other, sentence) => {
    if (other < 0) return;
    taken.before[sentence] = 1;
    taken.after[other] = 1;
  });
  words.forEach((at, word) => at >= 0 && (wordOrigins[at] = word));

  reworded.forEach((other, sentence) => {
    if (other < 0) return;
    for (const side of [-1, 1] as const) {
      if (taken.after[other + side] === 0) {
        takeFragments(taken.after, other, side, (at) => {
          const edge = edgeOf(before.sentences, sentence, side, words);
          return match(edge, rangeOf(after.sentences, at), 'after');
        });
      } else {
        takeFragments(taken.before, sentence, side, (at) => {
          const edge = edgeOf(after.sentences, other, side, wordOrigins);
          return match(rangeOf(before.sentences, at), edge, 'before');
        });
      }
    }
  });

  function match(
    [fromStart, fromEnd]: [number, number],
    [toStart, toEnd]: [number, number],
    fragment: 'before' | 'after',
  ): boolean {
    const fromIds = before.foldedIds.slice(fromStart, fromEnd);
    const toIds = after.foldedIds.slice(toStart, toEnd);
    const aligned = alignSequences(fromIds, toIds);
    let found = 0;
    aligned.forEach((at, word) => at >= 0 && (found += weights[fromIds[word]]));
    const total = (fragment === 'after' ? toIds : fromIds).reduce((sum, id) => sum + weights[id], 0);
    if (found === 0 || found < minShare * total) return false;
    aligned.forEach((at, word) => {
      if (at < 0) return;
      words[fromStart + word] = toStart + at;
      wordOrigins[toStart + at] = fromStart + word;
    });
    return true;
  }
}

/** Takes the sentences on one side of another, outwards, as long as they are free and `take` finds them. */
function takeFragments(
  taken: Uint8Array,
  sentence: number,
  side: 1 | -1,
  take: (at: number) => boolean,
): void {
  for (let count = 1; count <= maxFragments; count += 1) {
    const at = sentence + count * side;
    if (taken[at] !== 0 || !take(at)) return;
    taken[at] = 1;
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
