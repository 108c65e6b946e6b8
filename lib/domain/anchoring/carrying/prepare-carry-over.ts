// How a comparison goes. Both texts are read once (outline/): paragraphs, sentences, words, and an id for each word, the same
// in both texts. Each stage then takes up what the stages before it have left:
// 1. match-sentences: sentences with the same words, first in order, then those that moved.
// 2. match-rewrapped: beside them, the same words in other lines.
// 3. pair-similar: for each sentence that is left, the most similar one on the other side is what it was reworded to.
//    align-sentence pairs the words of such a pair.
// 4. match-fragments: sentences that were split or joined, beside a reworded one.
// 5. match-phrases: five words or more in a row that went into another sentence.
// 6. match-paragraphs: for each paragraph, the one that took most of its words.
// After that every word of the old text has a counterpart or none. Each span is carried by itself (carry-span): its words'
// counterparts if they are equal and stand together, otherwise the best place (find-counterpart), or it is gone.
// Only equal words in an equal sentence count as the same, whichever stage found them.

import type { CarriedSpan, Span } from './carried-span';
import { carrySpan, type Comparison } from './carry-span';
import { matchOutlines } from '../matching/match-outlines';
import { matchParagraphs } from '../matching/match-paragraphs';
import { type Outline, readOutline } from '../outline/read-outline';
import { createWordIds, type WordIds } from '../outline/word-ids';

/** Two texts compared once, for any number of spans. */
export interface CarryOver {
  /** Throws RangeError unless 0 ≤ start < end ≤ length of the old text. */
  carry: (span: Span) => CarriedSpan;
}

/** Compares `before` with `after`; about n log n for any two texts. */
export function prepareCarryOver(before: string, after: string): CarryOver {
  return createComparer(after)(before);
}

/** Compares any number of earlier texts with one new text. */
export type Comparer = (before: string) => CarryOver;

/** A comparer that reads the new text once, and compares each earlier one once, however often it is asked. */
export function createComparer(after: string): Comparer {
  const wordIds = createWordIds();
  let outline: Outline | undefined;
  const compared = new Map<string, CarryOver>();
  function compareWithNew(before: string): Comparison {
    const earlier = readOutline(before, wordIds);
    outline ??= readOutline(after, wordIds);
    return compare(earlier, outline, wordIds);
  }
  return (before) => {
    const known = compared.get(before);
    if (known) return known;
    const carryOver = carryOverOf(before, before === after ? null : compareWithNew(before));
    compared.set(before, carryOver);
    return carryOver;
  };
}

/** Without a comparison, both texts are the same. */
function carryOverOf(before: string, comparison: Comparison | null): CarryOver {
  return {
    carry(span) {
      const { startOffset, endOffset } = span;
      const isSpan = Number.isInteger(startOffset) && Number.isInteger(endOffset) && startOffset >= 0;
      if (!isSpan || startOffset >= endOffset || endOffset > before.length) {
        throw new RangeError(
          `No span from ${startOffset} to ${endOffset} in a text of ${before.length} units`,
        );
      }
      if (comparison === null) return { outcome: 'same', startOffset, endOffset, reason: null };
      return carrySpan(comparison, span);
    },
  };
}

function compare(before: Outline, after: Outline, wordIds: WordIds): Comparison {
  const matches = matchOutlines({ before, after }, wordIds.size());
  return { before, after, matches, paragraphs: matchParagraphs(before, after, matches.words) };
}
