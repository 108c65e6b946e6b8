/** Lines drawn under one another before the text below would be touched. */
export const laneCount = 4;

/**
 * A lane, 0 to 3, for each span of a list in order of start: a line then keeps its height from the claim's first word to
 * its last, whatever begins or ends beside it. -1 where four lines already run; such a claim takes what is free.
 */
export function assignLanes(startPos: Int32Array, endPos: Int32Array): Int8Array {
  const lanes = new Int8Array(startPos.length).fill(-1);
  const busyUntil = new Int32Array(laneCount).fill(-1);
  for (let index = 0; index < startPos.length; index++) {
    const start = startPos[index] ?? 0;
    for (let lane = 0; lane < laneCount; lane++) {
      if ((busyUntil[lane] ?? 0) > start) continue;
      busyUntil[lane] = endPos[index] ?? start;
      lanes[index] = lane;
      break;
    }
  }
  return lanes;
}
