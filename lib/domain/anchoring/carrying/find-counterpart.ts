import type { OutlineMatches } from '../matching/match-outlines';
import type { Outline } from '../outline/read-outline';
import type { WordRange } from '../outline/word-range-at';

/** If more than this many words were inserted between matched words, they are two places. */
const maxInserted = 12;
/** The share of a span's weight that must be found again. With less, it is another statement. */
const minShare = 0.34;
/** This many new words at an edge may replace the old ones there, however few the old ones are. */
const maxAtEdge = 4;
/** How far the nearest matched word is looked for. */
const maxReach = 200;

/**
 * The most probable place of reworded words, or null. It is the place where most of them are found, with the words that
 * replaced those at its edges. A person must look at it; it never counts as the same.
 */
export function findCounterpart(
  before: Outline,
  after: Outline,
  matches: OutlineMatches,
  range: WordRange,
): WordRange | null {
  const found = findCluster(before, matches, range);
  if (found === null) return findReplacement(before, after, matches, range);

  const first = matches.words[found.first];
  const last = matches.words[found.last];
  const start = after.sentences.starts[after.sentences.partOf[first]];
  const end = after.sentences.starts[after.sentences.partOf[last] + 1];
  const gapBefore = measureGap(
    before,
    matches,
    { word: found.first, direction: -1 },
    (at) => at >= start && at < first,
  );
  const gapAfter = measureGap(
    before,
    matches,
    { word: found.last, direction: 1 },
    (at) => at > last && at < end,
  );
  const lowest = gapBefore.neighbour === null ? start : matches.words[gapBefore.neighbour] + 1;
  const highest = gapAfter.neighbour === null ? end - 1 : matches.words[gapAfter.neighbour] - 1;
  return {
    first: first - takeAtEdge(gapBefore, found.first - range.first, first - lowest),
    last: last + takeAtEdge(gapAfter, range.last - found.last, highest - last),
  };
}

/**
 * How many of the `added` words at an edge replace the `missing` words of the span. Those words end or begin in the
 * gap.
 */
function takeAtEdge(gap: Gap, missing: number, added: number): number {
  // Words inserted next to the span are not part of it, except at the ends of a sentence.
  if (missing === 0 && (gap.neighbour !== null || gap.words > 0)) return 0;
  const isWholeGap = missing === gap.words;
  return isWholeGap && added <= Math.max(maxAtEdge, 2 * missing) ? added : Math.min(added, missing);
}

/** The matched words of a span that stay together and weigh most, as places in the old text. */
function findCluster(before: Outline, matches: OutlineMatches, range: WordRange): WordRange | null {
  let total = 0;
  let best: (WordRange & { weight: number }) | null = null;
  let current: (WordRange & { weight: number }) | null = null;
  for (let word = range.first; word <= range.last; word += 1) {
    const weight = matches.weights[before.foldedIds[word]];
    total += weight;
    const at = matches.words[word];
    if (at < 0) continue;
    const step: number = current === null ? 0 : at - matches.words[current.last];
    const isNext: boolean = current !== null && step > 0 && step <= word - current.last + maxInserted;
    current =
      current !== null && isNext
        ? { first: current.first, last: word, weight: current.weight + weight }
        : { first: word, last: word, weight };
    if (best === null || current.weight > best.weight) best = current;
  }
  return best !== null && best.weight >= minShare * total ? best : null;
}

/** The words between the nearest matched words on both sides, if they can have replaced the whole span. */
function findReplacement(
  before: Outline,
  after: Outline,
  matches: OutlineMatches,
  range: WordRange,
): WordRange | null {
  const sentence = before.sentences.partOf[range.first];
  const other = matches.reworded[sentence];
  if (other < 0 || before.sentences.partOf[range.last] !== sentence) return null;
  const start = after.sentences.starts[other];
  const end = after.sentences.starts[other + 1];
  const isInside = (at: number) => at >= start && at < end;
  const gapBefore = measureGap(before, matches, { word: range.first, direction: -1 }, isInside);
  const gapAfter = measureGap(before, matches, { word: range.last, direction: 1 }, isInside);
  const first = gapBefore.neighbour === null ? start : matches.words[gapBefore.neighbour] + 1;
  const last = gapAfter.neighbour === null ? end - 1 : matches.words[gapAfter.neighbour] - 1;
  const size = range.last - range.first + 1;
  const newSize = last - first + 1;
  const isOwnPlace = gapBefore.words === 0 && gapAfter.words === 0;
  if (newSize === gapBefore.words + size + gapAfter.words) {
    return { first: first + gapBefore.words, last: last - gapAfter.words };
  }
  // Neighbours that changed as well leave open which of the new words took the place of these.
  return isOwnPlace && newSize > 0 && newSize <= Math.max(maxAtEdge, 2 * size) ? { first, last } : null;
}

/**
 * The distance from a word to the nearest matched word of its sentence. `neighbour` is null if the sentence ends first.
 */
interface Gap {
  neighbour: number | null;
  words: number;
}

/** A word, and the side of it. */
interface Edge {
  word: number;
  direction: 1 | -1;
}

/** The gap on one side of a word, up to a counterpart of the wanted kind. */
function measureGap(
  { sentences }: Outline,
  matches: OutlineMatches,
  { word: from, direction }: Edge,
  isWanted: (at: number) => boolean,
): Gap {
  const sentence = sentences.partOf[from];
  const start = Math.max(sentences.starts[sentence], from - maxReach);
  const end = Math.min(sentences.starts[sentence + 1], from + maxReach);
  let word = from + direction;
  while (word >= start && word < end && !isWanted(matches.words[word])) word += direction;
  return { neighbour: word >= start && word < end ? word : null, words: Math.abs(word - from) - 1 };
}
