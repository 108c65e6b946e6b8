import { alignByEdits } from './align-by-edits';
import { longestIncreasing } from './longest-increasing';

/** Below this many cells an exact comparison costs less than looking for unique elements. */
const small = 2000;
/** Each level splits at elements that occur once; what is still large this deep has hardly any. */
const maxDepth = 12;

interface Region {
  beforeStart: number;
  beforeEnd: number;
  afterStart: number;
  afterEnd: number;
  depth: number;
}

/**
 * For each element of `before` the position of its counterpart in `after`, or -1. Counterparts are equal and in the
 * same order. Common ends first, then elements that occur once on both sides (patience diff), then a bounded
 * comparison, so that no input costs more than about n log n.
 */
export function alignSequences(before: readonly number[], after: readonly number[]): Int32Array {
  const counterparts = new Int32Array(before.length).fill(-1);
  const stack: Region[] = [
    { beforeStart: 0, beforeEnd: before.length, afterStart: 0, afterEnd: after.length, depth: 0 },
  ];
  for (let region = stack.pop(); region !== undefined; region = stack.pop()) {
    trimCommonEnds(before, after, region, counterparts);
    const { beforeStart, beforeEnd, afterStart, afterEnd, depth } = region;
    const size = (beforeEnd - beforeStart) * (afterEnd - afterStart);
    if (size === 0) continue;
    const anchors = size > small && depth < maxDepth ? findUniqueAnchors(before, after, region) : [];
    if (anchors.length === 0) {
      alignByEdits(before, after, region, counterparts);
      continue;
    }

    let lastBefore = beforeStart;
    let lastAfter = afterStart;
    for (const [beforeAt, afterAt] of anchors) {
      counterparts[beforeAt] = afterAt;
      stack.push({
        beforeStart: lastBefore,
        beforeEnd: beforeAt,
        afterStart: lastAfter,
        afterEnd: afterAt,
        depth: depth + 1,
      });
      lastBefore = beforeAt + 1;
      lastAfter = afterAt + 1;
    }
    stack.push({ beforeStart: lastBefore, beforeEnd, afterStart: lastAfter, afterEnd, depth: depth + 1 });
  }
  return counterparts;
}

function trimCommonEnds(
  before: readonly number[],
  after: readonly number[],
  region: Region,
  counterparts: Int32Array,
): void {
  while (
    region.beforeStart < region.beforeEnd &&
    region.afterStart < region.afterEnd &&
    before[region.beforeStart] === after[region.afterStart]
  ) {
    counterparts[region.beforeStart] = region.afterStart;
    region.beforeStart += 1;
    region.afterStart += 1;
  }
  while (
    region.beforeStart < region.beforeEnd &&
    region.afterStart < region.afterEnd &&
    before[region.beforeEnd - 1] === after[region.afterEnd - 1]
  ) {
    region.beforeEnd -= 1;
    region.afterEnd -= 1;
    counterparts[region.beforeEnd] = region.afterEnd;
  }
}

function findUniqueAnchors(
  before: readonly number[],
  after: readonly number[],
  region: Region,
): [number, number][] {
  const beforeAt = positionsOfUnique(before, region.beforeStart, region.beforeEnd);
  const afterAt = positionsOfUnique(after, region.afterStart, region.afterEnd);
  const pairs: [number, number][] = [];
  for (const [element, at] of beforeAt) {
    const other = afterAt.get(element) ?? -1;
    if (at >= 0 && other >= 0) pairs.push([at, other]);
  }
  pairs.sort((left, right) => left[0] - right[0]);
  return longestIncreasing(pairs.map((pair) => pair[1])).map((position) => pairs[position]);
}

/** Where each element stands, -1 for those that occur more than once. */
function positionsOfUnique(elements: readonly number[], start: number, end: number): Map<number, number> {
  const positions = new Map<number, number>();
  for (let at = start; at < end; at += 1) {
    positions.set(elements[at], positions.has(elements[at]) ? -1 : at);
  }
  return positions;
}
