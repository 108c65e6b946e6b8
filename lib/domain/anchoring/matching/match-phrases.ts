/** A shorter run of words does not prove that a phrase was taken over. */
const minWords = 5;

/**
 * Completes `counterparts` with phrases that went into another sentence. Such a phrase is a run of at least five
 * unmatched words. It stands once among the unmatched words of either text.
 */
export function matchPhrases(
  before: readonly number[],
  after: readonly number[],
  counterparts: Int32Array,
): void {
  const isTaken = new Uint8Array(after.length);
  counterparts.forEach((at) => at >= 0 && (isTaken[at] = 1));
  const inBefore = findPhrases(before, (at) => counterparts[at] < 0);
  if (inBefore.size === 0) return;
  const inAfter = findPhrases(after, (at) => isTaken[at] === 0);
  for (const [phrase, beforeAt] of inBefore) {
    const afterAt = inAfter.get(phrase) ?? -1;
    if (beforeAt < 0 || afterAt < 0) continue;
    const isFree = (step: number) =>
      before[beforeAt + step] === after[afterAt + step] &&
      counterparts[beforeAt + step] === -1 &&
      isTaken[afterAt + step] === 0;
    for (let step = 0; isFree(step); step += 1) take(step);
    for (let step = -1; isFree(step); step -= 1) take(step);

    function take(step: number): void {
      counterparts[beforeAt + step] = afterAt + step;
      isTaken[afterAt + step] = 1;
    }
  }
}

/** Where each phrase of free words begins, -1 for those that stand more than once. */
function findPhrases(ids: readonly number[], isFree: (at: number) => boolean): Map<string, number> {
  const phrases = new Map<string, number>();
  let run = 0;
  ids.forEach((_id, at) => {
    run = isFree(at) ? run + 1 : 0;
    if (run < minWords) return;
    const start = at - minWords + 1;
    const phrase = ids.slice(start, at + 1).join(' ');
    phrases.set(phrase, phrases.has(phrase) ? -1 : start);
  });
  return phrases;
}
