import { alignSentence } from './align-sentence';
import { matchFragments } from './match-fragments';
import { matchPhrases } from './match-phrases';
import { matchRewrapped } from './match-rewrapped';
import { matchSentences, type SentenceMatches } from './match-sentences';
import { pairSimilar } from './pair-similar';
import type { OutlinePair } from '../outline/read-outline';
import { weighWords } from '../outline/weigh-words';

/** The result for each word of the old text. */
export interface OutlineMatches {
  sentences: SentenceMatches;
  /** For each sentence of the old text the one that it was reworded to, or -1. */
  reworded: Int32Array;
  /** For each word of the old text its counterpart, the same word in any case, or -1. */
  words: Int32Array;
  /** For each word, the end of its run of words that have counterparts equal to the last letter. */
  equalUntil: Int32Array;
  weights: Float64Array;
}

/** Matches two outlines that share their word ids, `wordCount` of them: equal sentences, reworded ones, phrases. */
export function matchOutlines(outlines: OutlinePair, wordCount: number): OutlineMatches {
  const { before, after } = outlines;
  const sentences = matchSentences(before, after);
  const weights = weighWords([before, after], wordCount);
  const words = new Int32Array(before.foldedIds.length).fill(-1);
  sentences.counterparts.forEach((equal, sentence) => {
    if (equal < 0) return;
    const start = before.sentences.starts[sentence];
    const shift = after.sentences.starts[equal] - start;
    for (let word = start; word < before.sentences.starts[sentence + 1]; word += 1)
      words[word] = word + shift;
  });
  const settled = matchRewrapped(before, after, sentences.counterparts, words);
  const reworded = pairSimilar(outlines, sentences, settled, weights);
  reworded.forEach((other, sentence) => {
    if (other < 0) return;
    const start = before.sentences.starts[sentence];
    const otherStart = after.sentences.starts[other];
    const aligned = alignSentence(
      before.foldedIds.slice(start, before.sentences.starts[sentence + 1]),
      after.foldedIds.slice(otherStart, after.sentences.starts[other + 1]),
    );
    aligned.forEach((at, word) => at >= 0 && (words[start + word] = otherStart + at));
  });
  matchFragments(outlines, { settled, reworded, words, weights });
  matchPhrases(before.foldedIds, after.foldedIds, words);
  const equalUntil = measureEqualRuns(before.words.ids, after.words.ids, words);
  return { sentences, reworded, words, equalUntil, weights };
}

function measureEqualRuns(
  before: readonly number[],
  after: readonly number[],
  counterparts: Int32Array,
): Int32Array {
  const until = new Int32Array(before.length);
  for (let word = before.length - 1; word >= 0; word -= 1) {
    const isEqual = counterparts[word] >= 0 && before[word] === after[counterparts[word]];
    const goesOn = word + 1 < before.length && counterparts[word + 1] === counterparts[word] + 1;
    until[word] = !isEqual ? word : goesOn ? Math.max(until[word + 1], word + 1) : word + 1;
  }
  return until;
}
