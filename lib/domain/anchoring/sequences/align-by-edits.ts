/** Half-open parts of two sequences. */
interface Parts {
  beforeStart: number;
  beforeEnd: number;
  afterStart: number;
  afterEnd: number;
}

/** As many edits are looked for exactly; then the furthest path so far is kept, and the search goes on from its end. */
const maxEditsOfStep = 200;

/**
 * Writes into `counterparts` a shortest edit script's equal elements (Myers 1986,
 * https://doi.org/10.1007/BF01840446), in steps of a bounded number of edits: linear time for any two sequences, the
 * shortest script for those that fit one step.
 */
export function alignByEdits(
  before: readonly number[],
  after: readonly number[],
  parts: Parts,
  counterparts: Int32Array,
): void {
  let { beforeStart, afterStart } = parts;
  while (beforeStart < parts.beforeEnd && afterStart < parts.afterEnd) {
    const reached = advance(before, after, { ...parts, beforeStart, afterStart }, counterparts);
    beforeStart = reached.beforeAt;
    afterStart = reached.afterAt;
  }
}

/** One step; returns where its path ended. */
function advance(
  before: readonly number[],
  after: readonly number[],
  { beforeStart, beforeEnd, afterStart, afterEnd }: Parts,
  counterparts: Int32Array,
): { beforeAt: number; afterAt: number } {
  const start = { beforeStart, afterStart };
  const beforeLength = beforeEnd - beforeStart;
  const afterLength = afterEnd - afterStart;
  const maxEdits = Math.min(maxEditsOfStep, beforeLength + afterLength);
  const middle = maxEdits + 1;
  const furthest = new Int32Array(2 * maxEdits + 3);
  const history: Int32Array[] = [];
  let bestDiagonal = 0;
  let bestSum = -1;
  let bestSkew = 0;

  for (let edits = 0; edits <= maxEdits; edits += 1) {
    history.push(furthest.slice(middle - edits - 1, middle + edits + 2));
    bestSum = -1;
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const goesDown =
        diagonal === -edits ||
        (diagonal !== edits && furthest[middle + diagonal - 1] < furthest[middle + diagonal + 1]);
      let x = goesDown ? furthest[middle + diagonal + 1] : furthest[middle + diagonal - 1] + 1;
      let y = x - diagonal;
      while (x < beforeLength && y < afterLength && before[beforeStart + x] === after[afterStart + y]) {
        x += 1;
        y += 1;
      }
      furthest[middle + diagonal] = x;
      // Where nothing is alike all paths are equally long: the one that uses both sides up alike goes on.
      const skew = Math.abs(x * afterLength - y * beforeLength);
      const isInside = x <= beforeLength && y <= afterLength;
      if (isInside && (x + y > bestSum || (x + y === bestSum && skew < bestSkew))) {
        bestSum = x + y;
        bestSkew = skew;
        bestDiagonal = diagonal;
      }
      if (x >= beforeLength && y >= afterLength) {
        traceBack(history, { x: furthest[middle + diagonal], diagonal }, start, counterparts);
        return { beforeAt: beforeEnd, afterAt: afterEnd };
      }
    }
  }

  const x = furthest[middle + bestDiagonal];
  traceBack(history, { x, diagonal: bestDiagonal }, start, counterparts);
  return { beforeAt: beforeStart + x, afterAt: afterStart + x - bestDiagonal };
}

/** Follows the path back from its end; history[d] holds the diagonals -d-1 … d+1 as they were before edit d. */
function traceBack(
  history: readonly Int32Array[],
  end: { x: number; diagonal: number },
  { beforeStart, afterStart }: Pick<Parts, 'beforeStart' | 'afterStart'>,
  counterparts: Int32Array,
): void {
  let { x, diagonal } = end;
  for (let edits = history.length - 1; edits >= 0; edits -= 1) {
    const furthest = history[edits];
    const middle = edits + 1;
    const goesDown =
      diagonal === -edits ||
      (diagonal !== edits && furthest[middle + diagonal - 1] < furthest[middle + diagonal + 1]);
    const fromDiagonal = goesDown ? diagonal + 1 : diagonal - 1;
    const fromX = edits === 0 ? 0 : furthest[middle + fromDiagonal];
    const startX = edits === 0 ? 0 : goesDown ? fromX : fromX + 1;
    for (let at = startX; at < x; at += 1) counterparts[beforeStart + at] = afterStart + at - diagonal;
    x = fromX;
    diagonal = fromDiagonal;
  }
}
