import { laneCount } from './claim-lanes';
import { type ClaimSpans, findTouching } from './claim-spans';

/** A run of text under one set of painted claims. */
export interface ClaimSegment {
  fromPos: number;
  toPos: number;
  /** Index of the claim whose line runs in each lane, -1 where none does. */
  lanes: readonly number[];
  /** Index of the claim that gives the tint: the selected one, else the shortest. */
  tint: number;
  isSelected: boolean;
}

/**
 * Cuts what the claims cover between two positions into runs, one per distinct set of painted claims, in order and
 * without overlap. At most four claims are painted in a run, the selected one always among them.
 */
export function cutSegments(
  spans: ClaimSpans,
  fromPos: number,
  toPos: number,
  selected: number = -1,
): ClaimSegment[] {
  const touching = findTouching(spans, fromPos, toPos);
  const cuts = listCuts(spans, touching, fromPos, toPos);
  const segments: ClaimSegment[] = [];
  let active: number[] = [];
  let next = 0;
  for (let at = 0; at + 1 < cuts.length; at++) {
    const [from = 0, to = 0] = [cuts[at], cuts[at + 1]];
    active = active.filter((index) => (spans.endPos[index] ?? 0) > from);
    for (; next < touching.length; next++) {
      const index = touching[next] ?? -1;
      if ((spans.startPos[index] ?? 0) > from) break;
      active.push(index);
    }
    if (active.length === 0) continue;
    const segment = paint(spans, active, from, to, selected);
    const before = segments.at(-1);
    if (before && before.toPos === from && looksSame(before, segment)) before.toPos = to;
    else segments.push(segment);
  }
  return segments;
}

function listCuts(spans: ClaimSpans, touching: readonly number[], fromPos: number, toPos: number): number[] {
  const cuts = new Set<number>();
  for (const index of touching) {
    cuts.add(Math.max(spans.startPos[index] ?? 0, fromPos));
    cuts.add(Math.min(spans.endPos[index] ?? 0, toPos));
  }
  return [...cuts].sort((one, other) => one - other);
}

function paint(
  spans: ClaimSpans,
  active: readonly number[],
  fromPos: number,
  toPos: number,
  selected: number,
): ClaimSegment {
  const lanes = new Array<number>(laneCount).fill(-1);
  const waiting: number[] = [];
  for (const index of active) {
    const lane = spans.lanes[index] ?? -1;
    if (lane < 0) waiting.push(index);
    else if (lanes[lane] === -1) lanes[lane] = index;
  }
  for (const index of waiting) {
    const free = lanes.indexOf(-1);
    if (free >= 0) lanes[free] = index;
    else if (index === selected) lanes[laneCount - 1] = index;
  }
  const isSelected = active.includes(selected);
  const tint = isSelected
    ? selected
    : active.reduce((best, index) => (isInner(spans, index, best) ? index : best));
  return { fromPos, toPos, lanes, tint, isSelected };
}

function isInner(spans: ClaimSpans, index: number, best: number): boolean {
  return lengthOf(spans, index) <= lengthOf(spans, best);
}

function lengthOf(spans: ClaimSpans, index: number): number {
  return (spans.endPos[index] ?? 0) - (spans.startPos[index] ?? 0);
}

function looksSame(one: ClaimSegment, other: ClaimSegment): boolean {
  return (
    one.tint === other.tint &&
    one.isSelected === other.isSelected &&
    one.lanes.every((claim, lane) => claim === other.lanes[lane])
  );
}
