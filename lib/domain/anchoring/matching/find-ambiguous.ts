/**
 * Which matched elements could also be matched in another way. An inserted or deleted run can be slid over them (A B B
 * C for A B C). Or an equal element is left over, and neither neighbour confirms this match.
 */
export function findAmbiguous(
  before: readonly number[],
  after: readonly number[],
  counterparts: Int32Array,
): Uint8Array {
  const isAmbiguous = new Uint8Array(before.length);
  const origins = new Int32Array(after.length).fill(-1);
  counterparts.forEach((afterAt, beforeAt) => afterAt >= 0 && (origins[afterAt] = beforeAt));

  slideRuns(after, origins, (afterAt) => (isAmbiguous[origins[afterAt]] = 1));
  slideRuns(before, counterparts, (beforeAt) => (isAmbiguous[beforeAt] = 1));

  const leftOver = new Set<number>();
  before.forEach((element, at) => counterparts[at] < 0 && leftOver.add(element));
  after.forEach((element, at) => origins[at] < 0 && leftOver.add(element));
  counterparts.forEach((afterAt, at) => {
    if (afterAt < 0 || !leftOver.has(before[at])) return;
    const isAfterNeighbour = afterAt === 0 ? at === 0 : at > 0 && counterparts[at - 1] === afterAt - 1;
    const isLast = at === before.length - 1;
    const isBeforeNeighbour = isLast ? afterAt === after.length - 1 : counterparts[at + 1] === afterAt + 1;
    if (!isAfterNeighbour && !isBeforeNeighbour) isAmbiguous[at] = 1;
  });
  return isAmbiguous;
}

/**
 * Calls `mark` for each matched element that could change places with a run of unmatched ones beside it. Linear: a
 * slide ends where the counterparts no longer follow each other.
 */
function slideRuns(elements: readonly number[], counterparts: Int32Array, mark: (at: number) => void): void {
  let start = 0;
  while (start < elements.length) {
    if (counterparts[start] >= 0) {
      start += 1;
      continue;
    }
    let end = start;
    while (end < elements.length && counterparts[end] < 0) end += 1;
    const size = end - start;
    for (let at = start - 1; at >= 0 && elements[at] === elements[at + size]; at -= 1) {
      if (counterparts[at] < 0 || (at < start - 1 && counterparts[at] !== counterparts[at + 1] - 1)) break;
      mark(at);
    }
    for (let at = end; at < elements.length && elements[at] === elements[at - size]; at += 1) {
      if (counterparts[at] < 0 || (at > end && counterparts[at] !== counterparts[at - 1] + 1)) break;
      mark(at);
    }
    start = end;
  }
}
