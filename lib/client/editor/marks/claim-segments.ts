import { laneCount } from './claim-lanes';
import { type ClaimSpans, findTouching } from './claim-spans';

/** A run of text under one set of painted claims. */
export interface ClaimSegment {
  fromPos: number;
  toPos: number;
  /** Index of the claim whose line runs in each lane, -1 if there is none. */
  lanes: readonly number[];
  /** Index of the claim that gives the tint: the selected one, else the shortest. */
  tint: number;
  isSelected: boolean;
}

/**
 * Cuts the text that claims cover between two positions into runs, one for each distinct set of painted claims, in order
 * and without overlap. If more than four claims lie over one another, four are painted, always including the selected
 * one.
 */
export function cutSegments(
  spans: ClaimSpans,
  fromPos: number,
  toPos: number,
  selected: number = -1,
): ClaimSegment[] {
  const painted = listPainted(spans, fromPos, toPos, selected);
  const cuts = listCuts(painted);
  const segments: ClaimSegment[] = [];
  let active: PaintedRange[] = [];
  let next = 0;
  for (let at = 0; at + 1 < cuts.length; at++) {
    const [from = 0, to = 0] = [cuts[at], cuts[at + 1]];
    active = active.filter((range) => range.toPos > from);
    for (let range = painted[next]; range && range.fromPos <= from; range = painted[++next])
      active.push(range);
    if (active.length > 0) segments.push(paint(spans, active, { fromPos: from, toPos: to, selected }));
  }
  return segments;
}

/** The classes that draw a run, except for those of its colours. */
export function segmentClasses({ lanes, isSelected }: ClaimSegment, { claims }: ClaimSpans): string {
  let classes = 'lc-claim';
  let depth = 0;
  lanes.forEach((index, lane) => {
    const claim = claims[index];
    if (!claim) return;
    classes += ` lc-${claim.lineStyle}-${lane}`;
    // The lanes below it are images.
    if (lane === 0) classes += ' lc-underlined';
    depth = lane;
  });
  if (depth > 0) classes += ` lc-depth-${depth}`;
  return isSelected ? `${classes} lc-selected` : classes;
}

/** The part of a claim that is painted: all of it, or the part from where it got its lane. */
interface PaintedRange {
  index: number;
  lane: number;
  fromPos: number;
  toPos: number;
}

function listPainted(spans: ClaimSpans, fromPos: number, toPos: number, selected: number): PaintedRange[] {
  const painted: PaintedRange[] = [];
  for (const index of findTouching(spans, fromPos, toPos)) {
    const isSelected = index === selected;
    const lane = spans.lanes.lane[index] ?? -1;
    if (lane < 0 && !isSelected) continue;
    const start = (isSelected ? spans.startPos[index] : spans.lanes.fromPos[index]) ?? 0;
    const range = {
      index,
      lane: lane < 0 ? laneCount - 1 : lane,
      fromPos: Math.max(start, fromPos),
      toPos: Math.min(spans.endPos[index] ?? 0, toPos),
    };
    if (range.fromPos < range.toPos) painted.push(range);
  }
  return painted.sort((one, other) => one.fromPos - other.fromPos);
}

function listCuts(painted: readonly PaintedRange[]): number[] {
  const cuts = new Set<number>();
  for (const range of painted) cuts.add(range.fromPos).add(range.toPos);
  return [...cuts].sort((one, other) => one - other);
}

interface Run {
  fromPos: number;
  toPos: number;
  /** Index of the selected claim, -1 for none. */
  selected: number;
}

function paint(
  spans: ClaimSpans,
  active: readonly PaintedRange[],
  { fromPos, toPos, selected }: Run,
): ClaimSegment {
  const lanes = new Array<number>(laneCount).fill(-1);
  let tint = -1;
  for (const { index, lane } of active) {
    if (lanes[lane] !== selected || selected < 0) lanes[lane] = index;
    if (tint < 0 || lengthOf(spans, index) <= lengthOf(spans, tint)) tint = index;
  }
  const isSelected = active.some((range) => range.index === selected);
  return { fromPos, toPos, lanes, tint: isSelected ? selected : tint, isSelected };
}

function lengthOf(spans: ClaimSpans, index: number): number {
  return (spans.endPos[index] ?? 0) - (spans.startPos[index] ?? 0);
}
