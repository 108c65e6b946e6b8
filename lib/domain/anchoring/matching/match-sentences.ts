import { alignSequences } from '../sequences/align-sequences';
import { findAmbiguous } from './find-ambiguous';
import type { Outline } from '../outline/read-outline';

/** A shorter sentence does not prove that it moved: "Read more." stands in many places. */
const minMovedWords = 4;

/** For each sentence of the old text, the equal sentence in the new one (or -1), and what is known of that place. */
export interface SentenceMatches {
  counterparts: Int32Array;
  /** Whether the equal stands elsewhere in the order of the text. */
  isMoved: Uint8Array;
  /**
   * Whether the match is not the only good one: another place in the new text, or another sentence of the old one, fits
   * as well.
   */
  isAmbiguous: Uint8Array;
}

/** Matches sentences that have the same words in any case: first in order, then those that moved. */
export function matchSentences(before: Outline, after: Outline): SentenceMatches {
  const known = new Map<string, number>();
  const beforeNumbers = numberSentences(before, known);
  const afterNumbers = numberSentences(after, known);
  const counterparts = alignSequences(beforeNumbers, afterNumbers);
  const isMoved = new Uint8Array(counterparts.length);
  matchMoved(before, { beforeNumbers, afterNumbers }, counterparts, isMoved);
  const isAmbiguous = findAmbiguous(beforeNumbers, afterNumbers, counterparts);
  return { counterparts, isMoved, isAmbiguous };
}

/** The sentences of either text by number. */
interface SentenceNumbers {
  beforeNumbers: readonly number[];
  afterNumbers: readonly number[];
}

/** Equal sentences get the same number. */
function numberSentences({ foldedIds, sentences }: Outline, known: Map<string, number>): number[] {
  const numbers: number[] = [];
  for (let sentence = 0; sentence + 1 < sentences.starts.length; sentence += 1) {
    const key = foldedIds.slice(sentences.starts[sentence], sentences.starts[sentence + 1]).join(' ');
    const number = known.get(key) ?? known.size;
    known.set(key, number);
    numbers.push(number);
  }
  return numbers;
}

/** Pairs sentences that are left over once on both sides, and the equal neighbours that moved with them. */
function matchMoved(
  before: Outline,
  { beforeNumbers, afterNumbers }: SentenceNumbers,
  counterparts: Int32Array,
  isMoved: Uint8Array,
): void {
  const isTaken = new Uint8Array(afterNumbers.length);
  counterparts.forEach((at) => at >= 0 && (isTaken[at] = 1));
  const leftBefore = uniquePositions(beforeNumbers, (at) => counterparts[at] < 0);
  const leftAfter = uniquePositions(afterNumbers, (at) => isTaken[at] === 0);
  const take = (beforeAt: number, afterAt: number): boolean => {
    const isFree = counterparts[beforeAt] === -1 && isTaken[afterAt] === 0;
    if (!isFree || beforeNumbers[beforeAt] !== afterNumbers[afterAt]) return false;
    counterparts[beforeAt] = afterAt;
    isTaken[afterAt] = 1;
    isMoved[beforeAt] = 1;
    return true;
  };
  for (const [number, beforeAt] of leftBefore) {
    const afterAt = leftAfter.get(number) ?? -1;
    if (beforeAt < 0 || afterAt < 0 || sentenceLength(before, beforeAt) < minMovedWords) continue;
    if (!take(beforeAt, afterAt)) continue;
    for (let step = 1; take(beforeAt + step, afterAt + step); step += 1);
    for (let step = 1; take(beforeAt - step, afterAt - step); step += 1);
  }
}

function sentenceLength({ sentences }: Outline, sentence: number): number {
  return sentences.starts[sentence + 1] - sentences.starts[sentence];
}

/** Where each number stands among the chosen positions, -1 if more than once. */
function uniquePositions(numbers: readonly number[], isChosen: (at: number) => boolean): Map<number, number> {
  const positions = new Map<number, number>();
  numbers.forEach((number, at) => {
    if (isChosen(at)) positions.set(number, positions.has(number) ? -1 : at);
  });
  return positions;
}
