import type { Outline } from './read-outline';
import type { WordRange } from './word-range-at';

/** The words of the sentences that a range of words touches. */
export function sentencesAround({ sentences }: Outline, range: WordRange): WordRange {
  return {
    first: sentences.starts[sentences.partOf[range.first]],
    last: sentences.starts[sentences.partOf[range.last] + 1] - 1,
  };
}
