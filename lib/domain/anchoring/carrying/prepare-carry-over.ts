import type { CarriedSpan, Span } from '@/lib/domain/anchoring/carrying/carried-span';
import { carrySpan, type Comparison } from '@/lib/domain/anchoring/carrying/carry-span';
import { matchOutlines } from '@/lib/domain/anchoring/matching/match-outlines';
import { matchParagraphs } from '@/lib/domain/anchoring/matching/match-paragraphs';
import { readOutline } from '@/lib/domain/anchoring/outline/read-outline';
import { createWordIds } from '@/lib/domain/anchoring/outline/word-ids';

/** Two texts compared once, for any number of spans. */
export interface CarryOver {
  /** Throws RangeError unless 0 ≤ start < end ≤ length of the old text. */
  carry: (span: Span) => CarriedSpan;
}

/** Compares `before` with `after`; about n log n for any two texts. */
export function prepareCarryOver(before: string, after: string): CarryOver {
  const comparison = before === after ? null : compare(before, after);
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

function compare(beforeText: string, afterText: string): Comparison {
  const wordIds = createWordIds();
  const before = readOutline(beforeText, wordIds);
  const after = readOutline(afterText, wordIds);
  const matches = matchOutlines(before, after, wordIds.size());
  return { before, after, matches, paragraphs: matchParagraphs(before, after, matches.words) };
}
