import type { Outline, OutlinePair } from '../outline/read-outline';

/** For either text, the sentences in which every word has its counterpart. */
export interface Settled {
  before: Uint8Array;
  after: Uint8Array;
}

/** The first sentence of a stretch in either text, and whether it goes forwards or backwards from there. */
interface StretchStart {
  beforeAt: number;
  afterAt: number;
  step: 1 | -1;
}

/**
 * The smallest number of sentences, from one on, that have the same words as some of the other text, however those are
 * cut.
 */
interface Stretch {
  beforeCount: number;
  afterCount: number;
  wordCount: number;
}

/**
 * Completes `words` where only line ends cut the same words into other sentences: wrapped text, joined lines. It begins
 * beside each pair of equal sentences and at the ends of the texts. It goes on while every word is equal. Linear: a
 * settled sentence is not read again.
 */
export function matchRewrapped(
  before: Outline,
  after: Outline,
  equals: Int32Array,
  words: Int32Array,
): Settled {
  const afterCount = after.sentences.starts.length - 1;
  const settled = { before: new Uint8Array(equals.length), after: new Uint8Array(afterCount) };
  const pairs: [number, number][] = [[-1, -1]];
  equals.forEach((equal, sentence) => {
    if (equal < 0) return;
    settled.before[sentence] = 1;
    settled.after[equal] = 1;
    pairs.push([sentence, equal]);
  });
  for (const [sentence, equal] of pairs) settleFrom(sentence + 1, equal + 1, 1);
  pairs[0] = [equals.length, afterCount];
  for (const [sentence, equal] of pairs) settleFrom(sentence - 1, equal - 1, -1);
  return settled;

  function settleFrom(beforeFrom: number, afterFrom: number, step: 1 | -1): void {
    let beforeAt = beforeFrom;
    let afterAt = afterFrom;
    for (;;) {
      const stretch = measureStretch({ before, after }, settled, { beforeAt, afterAt, step });
      if (stretch === null) return;
      for (let word = 0; word < stretch.wordCount; word += 1) {
        words[wordAt(before, beforeAt, word, step)] = wordAt(after, afterAt, word, step);
      }
      for (let count = 0; count < stretch.beforeCount; count += 1)
        settled.before[beforeAt + count * step] = 1;
      for (let count = 0; count < stretch.afterCount; count += 1) settled.after[afterAt + count * step] = 1;
      beforeAt += stretch.beforeCount * step;
      afterAt += stretch.afterCount * step;
    }
  }
}

function measureStretch(
  { before, after }: OutlinePair,
  settled: Settled,
  { beforeAt, afterAt, step }: StretchStart,
): Stretch | null {
  const stretch = { beforeCount: 0, afterCount: 0, wordCount: 0 };
  let beforeEnd = 0;
  let afterEnd = 0;
  do {
    if (beforeEnd === stretch.wordCount) {
      const sentence = beforeAt + stretch.beforeCount * step;
      if (settled.before[sentence] !== 0) return null;
      beforeEnd += sizeOf(before, sentence);
      stretch.beforeCount += 1;
    }
    if (afterEnd === stretch.wordCount) {
      const sentence = afterAt + stretch.afterCount * step;
      if (settled.after[sentence] !== 0) return null;
      afterEnd += sizeOf(after, sentence);
      stretch.afterCount += 1;
    }
    const end = Math.min(beforeEnd, afterEnd);
    for (; stretch.wordCount < end; stretch.wordCount += 1) {
      const word = before.foldedIds[wordAt(before, beforeAt, stretch.wordCount, step)];
      if (word !== after.foldedIds[wordAt(after, afterAt, stretch.wordCount, step)]) return null;
    }
  } while (beforeEnd !== afterEnd);
  return stretch;
}

/** The word `count` steps from the edge of a sentence: from its first word forwards, or from its last one backwards. */
function wordAt({ sentences }: Outline, sentence: number, count: number, step: 1 | -1): number {
  return step === 1 ? sentences.starts[sentence] + count : sentences.starts[sentence + 1] - 1 - count;
}

function sizeOf({ sentences }: Outline, sentence: number): number {
  return sentences.starts[sentence + 1] - sentences.starts[sentence];
}
