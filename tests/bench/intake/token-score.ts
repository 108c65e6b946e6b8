const SHINGLE = 4;

export interface Score {
  precision: number;
  recall: number;
}

/**
 * Precision and recall over runs of four words, each counted as often as it stands there: the measure of the article
 * extraction benchmark that the news pages come from.
 */
export function scoreText(truth: string, found: string): Score {
  const expected = countShingles(truth);
  const actual = countShingles(found);
  let shared = 0;
  for (const [shingle, count] of actual) shared += Math.min(count, expected.get(shingle) ?? 0);
  return { precision: share(shared, sizeOf(actual)), recall: share(shared, sizeOf(expected)) };
}

/** The mean precision and recall of pages, and the F1 of these two. */
export function meanScore(scores: readonly Score[]): Score & { f1: number } {
  const mean = (key: keyof Score) => scores.reduce((sum, score) => sum + score[key], 0) / scores.length;
  const precision = mean('precision');
  const recall = mean('recall');
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}

function countShingles(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{M}\p{N}_]+/gu) ?? [];
  const counts = new Map<string, number>();
  for (let at = 0; at < Math.max(1, words.length - SHINGLE + 1); at += 1) {
    const shingle = words.slice(at, at + SHINGLE).join(' ');
    if (shingle !== '') counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}

const sizeOf = (counts: Map<string, number>) => [...counts.values()].reduce((sum, count) => sum + count, 0);
/** Nothing found where nothing is expected is right. */
const share = (part: number, whole: number) => (whole === 0 ? 1 : part / whole);
