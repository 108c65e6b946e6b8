import { type Mappable } from '@tiptap/pm/transform';
import { assignLanes, type ClaimLanes } from './claim-lanes';
import { type EditorClaim } from './editor-claim';

/** A claim with its place in the editor's document, as ProseMirror positions. */
export interface PlacedClaim {
  claim: EditorClaim;
  startPos: number;
  endPos: number;
}

/**
 * Every claim of an article in order of start, longer first. They are kept as columns: mapping ten thousand claims
 * through a keystroke, or adding one more, then copies a few arrays and makes no objects.
 */
export interface ClaimSpans {
  readonly claims: readonly EditorClaim[];
  readonly startPos: Int32Array;
  readonly endPos: Int32Array;
  /**
   * The furthest end among the claims up to this one. It tells where a search for the claims over a position can begin.
   */
  readonly reachPos: Int32Array;
  readonly lanes: ClaimLanes;
}

export const noClaimSpans: ClaimSpans = complete([], new Int32Array(), new Int32Array());

/** The claims in order, with their lanes. */
export function createClaimSpans(placed: readonly PlacedClaim[]): ClaimSpans {
  return upsertClaims(noClaimSpans, placed);
}

/** The spans with these claims added. A claim whose id is known is replaced. */
export function upsertClaims(spans: ClaimSpans, placed: readonly PlacedClaim[]): ClaimSpans {
  const added = [...placed].sort(compareStarts);
  const ids = new Set(added.map((entry) => entry.claim.id));
  return merge(spans, ids, added);
}

/** The spans without the claims of these ids. */
export function removeClaims(spans: ClaimSpans, ids: ReadonlySet<string>): ClaimSpans {
  return merge(spans, ids, []);
}

/**
 * The spans after an edit. Text typed at either edge stays outside. A claim whose words are all gone keeps its place as
 * an empty span, which is never painted and never dropped.
 */
export function mapClaimSpans(spans: ClaimSpans, mapping: Mappable): ClaimSpans {
  const count = spans.claims.length;
  const startPos = new Int32Array(count);
  const endPos = new Int32Array(count);
  const lanesFrom = new Int32Array(count);
  for (let index = 0; index < count; index++) {
    const [oldStart = 0, oldFrom = 0] = [spans.startPos[index], spans.lanes.fromPos[index]];
    const start = mapping.map(oldStart, 1);
    startPos[index] = start;
    endPos[index] = Math.max(mapping.map(spans.endPos[index] ?? 0, -1), start);
    lanesFrom[index] = oldFrom === oldStart ? start : mapping.map(oldFrom, 1);
  }
  const lanes = { lane: spans.lanes.lane, fromPos: lanesFrom };
  return { claims: spans.claims, startPos, endPos, reachPos: reachOf(endPos), lanes };
}

/** Indexes of the non-empty claims that share a character with `fromPos`–`toPos`, in order of start. */
export function findTouching(spans: ClaimSpans, fromPos: number, toPos: number): number[] {
  const { startPos, endPos, reachPos } = spans;
  const found: number[] = [];
  for (let index = firstAbove(reachPos, fromPos); index < startPos.length; index++) {
    const [start = 0, end = 0] = [startPos[index], endPos[index]];
    if (start >= toPos) break;
    if (end > fromPos && end > start) found.push(index);
  }
  return found;
}

/** The claim's index among the spans, or -1. */
export function findClaimIndex(spans: ClaimSpans, id: string): number {
  return spans.claims.findIndex((claim) => claim.id === id);
}

/** The claim at an index, with its place. */
export function placedAt(spans: ClaimSpans, index: number): PlacedClaim | null {
  const claim = spans.claims[index];
  return claim ? { claim, startPos: spans.startPos[index] ?? 0, endPos: spans.endPos[index] ?? 0 } : null;
}

/** The spans without the ids, and with the added claims at their places. The added claims must be in order. */
function merge(spans: ClaimSpans, without: ReadonlySet<string>, added: readonly PlacedClaim[]): ClaimSpans {
  const claims: EditorClaim[] = [];
  const room = spans.claims.length + added.length;
  const startPos = new Int32Array(room);
  const endPos = new Int32Array(room);
  const push = (claim: EditorClaim, start: number, end: number) => {
    startPos[claims.length] = start;
    endPos[claims.length] = end;
    claims.push(claim);
  };
  let next = 0;
  for (let index = 0; index < spans.claims.length; index++) {
    const claim = spans.claims[index];
    if (!claim || without.has(claim.id)) continue;
    const [start = 0, end = 0] = [spans.startPos[index], spans.endPos[index]];
    for (let other = added[next]; other && isBefore(other, claim, start, end); other = added[++next]) {
      push(other.claim, other.startPos, other.endPos);
    }
    push(claim, start, end);
  }
  for (const { claim, startPos: start, endPos: end } of added.slice(next)) push(claim, start, end);
  return complete(claims, startPos.subarray(0, claims.length), endPos.subarray(0, claims.length));
}

function complete(claims: readonly EditorClaim[], startPos: Int32Array, endPos: Int32Array): ClaimSpans {
  return { claims, startPos, endPos, reachPos: reachOf(endPos), lanes: assignLanes(startPos, endPos) };
}

function isBefore(other: PlacedClaim, claim: EditorClaim, startPos: number, endPos: number): boolean {
  return other.startPos <= startPos && compareStarts(other, { claim, startPos, endPos }) < 0;
}

function compareStarts(one: PlacedClaim, other: PlacedClaim): number {
  return one.startPos - other.startPos || other.endPos - one.endPos || one.claim.number - other.claim.number;
}

function reachOf(endPos: Int32Array): Int32Array {
  const reach = new Int32Array(endPos.length);
  let furthest = 0;
  for (let index = 0; index < endPos.length; index++) {
    furthest = Math.max(furthest, endPos[index] ?? 0);
    reach[index] = furthest;
  }
  return reach;
}

/** The first index whose value is above the limit. The values never fall. */
function firstAbove(values: Int32Array, limit: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) > limit) high = middle;
    else low = middle + 1;
  }
  return low;
}
