import type { Outline } from '../outline/read-outline';

/**
 * For each paragraph of the old text its counterpart, or -1. The counterpart took most of its words, and most of the
 * counterpart's words came from it. If a paragraph was split in two, the larger half is its counterpart.
 */
export function matchParagraphs(before: Outline, after: Outline, words: Int32Array): Int32Array {
  const paragraphCount = before.paragraphs.starts.length - 1;
  const targets = new Int32Array(paragraphCount).fill(-1);
  const bestOrigins = new Int32Array(after.paragraphs.starts.length - 1).fill(-1);
  const bestCounts = new Int32Array(bestOrigins.length);
  for (let paragraph = 0; paragraph < paragraphCount; paragraph += 1) {
    const counts = new Map<number, number>();
    const start = before.sentences.starts[before.paragraphs.starts[paragraph]];
    const end = before.sentences.starts[before.paragraphs.starts[paragraph + 1]];
    for (let word = start; word < end; word += 1) {
      if (words[word] < 0) continue;
      const target = after.paragraphs.partOf[after.sentences.partOf[words[word]]];
      counts.set(target, (counts.get(target) ?? 0) + 1);
    }
    let most = 0;
    for (const [target, count] of counts) {
      if (count > most) {
        most = count;
        targets[paragraph] = target;
      }
      if (count > bestCounts[target]) {
        bestCounts[target] = count;
        bestOrigins[target] = paragraph;
      }
    }
  }
  return targets.map((target, paragraph) => (target >= 0 && bestOrigins[target] === paragraph ? target : -1));
}
