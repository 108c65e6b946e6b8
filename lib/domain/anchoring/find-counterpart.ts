import type { OutlineMatches } from '@/lib/domain/anchoring/match-outlines';
import type { Outline } from '@/lib/domain/anchoring/read-outline';

/** Words of one text, [first, last], both included. */
export interface WordRange {
  first: number;
  last: number;
}

/** Matched words further apart than this in the new text, beyond their distance in the old one, are two places. */
const MAX_STRETCH = 30;
/** The share of a span's weight that has to be found again, or else it is another statement. */
const MIN_SHARE = 0.34;
/** A part of a sentence shorter than this is a name or a figure. */
const SHORT_WORDS = 3;

/**
 * Where reworded words most probably stand now, or null: the place in which most of them are found, with what took
 * the place of those at its edges. To be shown to a person, never to be taken as the same.
 */
export function findCounterpart(
  before: Outline,
  after: Outline,
  matches: OutlineMatches,
  range: WordRange,
): WordRange | null {
  const found = findCluster(before, matches, range);
  if (found === null) return findReplacement(before, after, matches, range);

  const first = replacedStart(before, after, matches, range, found);
  const last = replacedEnd(before, after, matches, range, found);
  return { first, last };
}

interface Cluster {
  /** The first and last matched words, as places in the old text. */
  first: number;
  last: number;
}

function findCluster(before: Outline, matches: OutlineMatches, range: WordRange): Cluster | null {
  let total = 0;
  let best: (Cluster & { weight: number }) | null = null;
  let current: (Cluster & { weight: number }) | null = null;
  for (let word = range.first; word <= range.last; word += 1) {
    const weight = matches.weights[before.foldedIds[word]];
    total += weight;
    const at = matches.words[word];
    if (at < 0) continue;
    const step: number = current === null ? 0 : at - matches.words[current.last];
    const isNext: boolean = current !== null && step > 0 && step <= word - current.last + MAX_STRETCH;
    current =
      current !== null && isNext
        ? { first: current.first, last: word, weight: current.weight + weight }
        : { first: word, last: word, weight };
    if (best === null || current.weight > best.weight) best = current;
  }
  return best !== null && best.weight >= MIN_SHARE * total ? best : null;
}

/** What stands between the nearest matched words on both sides, if it can have replaced the whole range. */
function findReplacement(
  before: Outline,
  after: Outline,
  matches: OutlineMatches,
  range: WordRange,
): WordRange | null {
  const sentence = before.sentences.partOf[range.first];
  const other = matches.reworded[sentence];
  if (other < 0 || before.sentences.partOf[range.last] !== sentence) return null;
  const sentenceStart = before.sentences.starts[sentence];
  const sentenceEnd = before.sentences.starts[sentence + 1];
  const otherStart = after.sentences.starts[other];
  const otherEnd = after.sentences.starts[other + 1];
  const isInside = (word: number) => matches.words[word] >= otherStart && matches.words[word] < otherEnd;

  let left = range.first - 1;
  while (left >= sentenceStart && !isInside(left)) left -= 1;
  let right = range.last + 1;
  while (right < sentenceEnd && !isInside(right)) right += 1;
  const first = left < sentenceStart ? otherStart : matches.words[left] + 1;
  const last = right >= sentenceEnd ? otherEnd - 1 : matches.words[right] - 1;
  const size = range.last - range.first + 1;
  const replacedSize = right - left - 1;
  const newSize = last - first + 1;
  if (newSize <= 0) return null;
  if (replacedSize === newSize) {
    return { first: first + range.first - left - 1, last: last - (right - 1 - range.last) };
  }
  // Neighbours that changed as well leave open which of the new words belong to this range.
  const isOwnPlace = replacedSize === size && newSize <= Math.max(SHORT_WORDS, 2 * size);
  return isOwnPlace ? { first, last } : null;
}

function replacedStart(
  before: Outline,
  after: Outline,
  matches: OutlineMatches,
  range: WordRange,
  found: Cluster,
): number {
  const foundAt = matches.words[found.first];
  const sentence = before.sentences.partOf[found.first];
  const sentenceStart = before.sentences.starts[sentence];
  const afterStart = after.sentences.starts[after.sentences.partOf[foundAt]];
  if (isWholeSentences(before, range) && matches.reworded[sentence] === after.sentences.partOf[foundAt]) {
    return range.first >= sentenceStart ? afterStart : foundAt;
  }
  if (found.first === range.first) return foundAt;
  let left = found.first - 1;
  while (left >= sentenceStart && !isWithin(matches.words[left], afterStart, foundAt)) left -= 1;
  const lowest = left < sentenceStart ? afterStart : matches.words[left] + 1;
  const isOwnPlace = left + 1 >= range.first;
  return isOwnPlace ? lowest : Math.max(lowest, foundAt - (found.first - range.first));
}

function replacedEnd(
  before: Outline,
  after: Outline,
  matches: OutlineMatches,
  range: WordRange,
  found: Cluster,
): number {
  const foundAt = matches.words[found.last];
  const sentence = before.sentences.partOf[found.last];
  const sentenceEnd = before.sentences.starts[sentence + 1];
  const afterEnd = after.sentences.starts[after.sentences.partOf[foundAt] + 1];
  if (isWholeSentences(before, range) && matches.reworded[sentence] === after.sentences.partOf[foundAt]) {
    return range.last < sentenceEnd ? afterEnd - 1 : foundAt;
  }
  if (found.last === range.last) return foundAt;
  let right = found.last + 1;
  while (right < sentenceEnd && !isWithin(matches.words[right], foundAt + 1, afterEnd)) right += 1;
  const highest = right >= sentenceEnd ? afterEnd - 1 : matches.words[right] - 1;
  const isOwnPlace = right - 1 <= range.last;
  return isOwnPlace ? highest : Math.min(highest, foundAt + (range.last - found.last));
}

function isWholeSentences({ sentences }: Outline, range: WordRange): boolean {
  const first = sentences.partOf[range.first];
  const last = sentences.partOf[range.last];
  return sentences.starts[first] === range.first && sentences.starts[last + 1] === range.last + 1;
}

function isWithin(value: number, start: number, end: number): boolean {
  return value >= start && value < end;
}
