import type { Settled } from './match-rewrapped';
import type { SentenceMatches } from './match-sentences';
import type { Outline, OutlinePair } from '../outline/read-outline';

/** Common words would propose every sentence of the text. The rarer words of a sentence propose enough. */
const maxProposedByWord = 24;
const maxCandidates = 6;
/** Two sentences between the same unchanged neighbours are one sentence reworded from this share of words on. */
const minSimilarity = 0.4;
/** Anywhere else it takes more. */
const minSimilarityElsewhere = 0.6;
/** What sums of the same weights in another order may differ by. */
const rounding = 1e-9;

interface Pair {
  beforeSentence: number;
  afterSentence: number;
  score: number;
}

/**
 * For each unmatched sentence of the old text the unmatched one of the new text that it was reworded to, or -1. The
 * most similar pairs are taken first; `weights` are those of the folded words.
 */
export function pairSimilar(
  { before, after }: OutlinePair,
  { counterparts, isMoved }: SentenceMatches,
  settled: Settled,
  weights: Float64Array,
): Int32Array {
  const afterCount = after.sentences.starts.length - 1;
  const origins = new Int32Array(afterCount).fill(-1);
  counterparts.forEach((afterAt, at) => afterAt >= 0 && (origins[afterAt] = at));
  const proposals = new Map<number, number[]>();
  const gaps = new Map<number, number[]>();
  const afterGaps = new Int32Array(afterCount);
  const totals = new Float64Array(afterCount);
  let gap = -1;
  for (let sentence = 0; sentence < afterCount; sentence += 1) {
    const origin = origins[sentence];
    if (origin >= 0) {
      if (isMoved[origin] === 0) gap = origin;
      continue;
    }
    if (settled.after[sentence] === 1) continue;
    afterGaps[sentence] = gap;
    append(gaps, gap, sentence);
    for (const id of new Set(idsOf(after, sentence))) append(proposals, id, sentence);
    totals[sentence] = weightOf(idsOf(after, sentence), weights);
  }

  const pairs: Pair[] = [];
  gap = -1;
  for (let sentence = 0; sentence < counterparts.length; sentence += 1) {
    if (counterparts[sentence] >= 0) {
      if (isMoved[sentence] === 0) gap = sentence;
      continue;
    }
    if (settled.before[sentence] === 1) continue;
    const ids = idsOf(before, sentence);
    const total = weightOf(ids, weights);
    const shared = new Map<number, number>();
    for (const id of new Set(ids)) {
      const proposed = proposals.get(id) ?? [];
      if (proposed.length > maxProposedByWord) continue;
      for (const candidate of proposed) shared.set(candidate, (shared.get(candidate) ?? 0) + weights[id]);
    }
    const near = gaps.get(gap) ?? [];
    if (near.length <= maxProposedByWord) for (const at of near) shared.set(at, shared.get(at) ?? 0);
    const candidates = [...shared]
      .map(([at, weight]) => ({ at, rank: weight / (totals[at] + 1) + (afterGaps[at] === gap ? 1 : 0) }))
      .sort((left, right) => right.rank - left.rank)
      .slice(0, maxCandidates);
    for (const { at } of candidates) {
      const isNear = afterGaps[at] === gap;
      const least = isNear ? minSimilarity : minSimilarityElsewhere;
      // A sentence of another size is not read: an endless one may be proposed for every sentence there is.
      if (2 * Math.min(total, totals[at]) < (least - rounding) * (total + totals[at])) continue;
      const similarity = compare(ids, idsOf(after, at), weights);
      if (similarity < least) continue;
      pairs.push({ beforeSentence: sentence, afterSentence: at, score: similarity + (isNear ? 0.1 : 0) });
    }
  }

  const reworded = new Int32Array(counterparts.length).fill(-1);
  pairs.sort((left, right) => right.score - left.score);
  for (const { beforeSentence, afterSentence } of pairs) {
    if (reworded[beforeSentence] >= 0 || origins[afterSentence] >= 0) continue;
    reworded[beforeSentence] = afterSentence;
    origins[afterSentence] = beforeSentence;
  }
  return reworded;
}

function weightOf(ids: readonly number[], weights: Float64Array): number {
  return ids.reduce((total, id) => total + weights[id], 0);
}

/** The weight that two lists of words share, as a part of their mean weight (Dice). */
function compare(left: readonly number[], right: readonly number[], weights: Float64Array): number {
  const counts = new Map<number, number>();
  let total = 0;
  for (const id of left) {
    counts.set(id, (counts.get(id) ?? 0) + 1);
    total += weights[id];
  }
  let shared = 0;
  for (const id of right) {
    total += weights[id];
    const count = counts.get(id) ?? 0;
    if (count === 0) continue;
    counts.set(id, count - 1);
    shared += weights[id];
  }
  return total === 0 ? 0 : (2 * shared) / total;
}

function idsOf({ foldedIds, sentences }: Outline, sentence: number): readonly number[] {
  return foldedIds.slice(sentences.starts[sentence], sentences.starts[sentence + 1]);
}

function append(lists: Map<number, number[]>, key: number, value: number): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
