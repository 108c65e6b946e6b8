import type { Outline } from './read-outline';

/** How much each folded word tells a sentence from the others: rare words much, "the" hardly anything. */
export function weighWords(outlines: readonly Outline[], wordCount: number): Float64Array {
  const counts = new Int32Array(wordCount);
  const lastSentence = new Int32Array(wordCount).fill(-1);
  let sentences = 0;
  for (const { foldedIds, sentences: parts } of outlines) {
    foldedIds.forEach((id, word) => {
      const sentence = sentences + parts.partOf[word];
      if (lastSentence[id] === sentence) return;
      lastSentence[id] = sentence;
      counts[id] += 1;
    });
    sentences += parts.starts.length - 1;
  }
  return Float64Array.from(counts, (count) => Math.log(1 + sentences / Math.max(count, 1)));
}
