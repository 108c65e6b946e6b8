import { alignSequences } from '../sequences/align-sequences';

/**
 * Aligns the words of a reworded sentence. If words were added before its beginning or after its end, the other words
 * stay together. An example: "The top tier" became "The republic has two tiers. The top tier". The second "The" is
 * taken.
 */
export function alignSentence(before: readonly number[], after: readonly number[]): Int32Array {
  const counterparts = alignSequences(before, after);
  joinBeginning(before, after, counterparts);
  joinEnd(before, after, counterparts);
  return counterparts;
}

/** Moves a matched beginning over the words that were inserted or deleted behind it, if they end in the same words. */
function joinBeginning(before: readonly number[], after: readonly number[], counterparts: Int32Array): void {
  let length = 0;
  while (length < before.length && counterparts[length] === length) length += 1;
  let next = length;
  while (next < before.length && counterparts[next] < 0) next += 1;
  if (length === 0 || next === before.length) return;
  const shift = counterparts[next] - next;
  if (next === length && shift > 0) {
    for (let word = 0; word < length; word += 1) if (before[word] !== after[word + shift]) return;
    for (let word = 0; word < length; word += 1) counterparts[word] = word + shift;
  } else if (counterparts[next] === length) {
    for (let word = 0; word < length; word += 1) if (after[word] !== before[word - shift]) return;
    counterparts.fill(-1, 0, next);
    for (let word = 0; word < length; word += 1) counterparts[word - shift] = word;
  }
}

function joinEnd(before: readonly number[], after: readonly number[], counterparts: Int32Array): void {
  const reversed = counterparts.map((at) => (at < 0 ? -1 : after.length - 1 - at)).reverse();
  joinBeginning(before.toReversed(), after.toReversed(), reversed);
  reversed.forEach(
    (at, word) => (counterparts[before.length - 1 - word] = at < 0 ? -1 : after.length - 1 - at),
  );
}
