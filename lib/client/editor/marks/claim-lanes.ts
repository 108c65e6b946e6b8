/** The number of lines that fit under one another without touching the text below. */
export const laneCount = 4;

/** The lane of each span in a list in order of start, and the position from which the span has it. */
export interface ClaimLanes {
  /** 0 to 3. -1 for a claim that is never painted, because four others always are. */
  lane: Int8Array;
  fromPos: Int32Array;
}

/**
 * Assigns the lanes so that all are in use wherever enough claims lie. A claim keeps its lane to its end, so its line
 * keeps its height. A claim that finds all lanes taken waits for the first free one. Of those waiting, the one that ends
 * last gets it, since each change makes another run.
 */
export function assignLanes(startPos: Int32Array, endPos: Int32Array): ClaimLanes {
  const lane = new Int8Array(startPos.length).fill(-1);
  const fromPos = new Int32Array(startPos.length);
  const busyUntil = new Int32Array(laneCount).fill(-1);
  let waiting: number[] = [];

  function take(index: number, free: number, from: number): void {
    lane[index] = free;
    fromPos[index] = from;
    busyUntil[free] = endPos[index] ?? from;
  }

  function serveWaiting(untilPos: number): void {
    while (waiting.length > 0) {
      const free = firstFree(busyUntil);
      const from = busyUntil[free] ?? 0;
      if (from > untilPos) return;
      waiting = waiting.filter((index) => (endPos[index] ?? 0) > from);
      const next = waiting.reduce(
        (best, index) => ((endPos[index] ?? 0) > (endPos[best] ?? 0) ? index : best),
        waiting[0] ?? -1,
      );
      if (next < 0) return;
      waiting = waiting.filter((index) => index !== next);
      take(next, free, from);
    }
  }

  for (let index = 0; index < startPos.length; index++) {
    const start = startPos[index] ?? 0;
    if (waiting.length > 0) serveWaiting(start);
    const free = busyUntil.findIndex((until) => until <= start);
    if (free >= 0) take(index, free, start);
    else waiting.push(index);
  }
  serveWaiting(Infinity);
  return { lane, fromPos };
}

function firstFree(busyUntil: Int32Array): number {
  let first = 0;
  for (let lane = 1; lane < laneCount; lane++)
    if ((busyUntil[lane] ?? 0) < (busyUntil[first] ?? 0)) first = lane;
  return first;
}
