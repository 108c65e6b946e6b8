import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ClaimSegment, cutSegments } from '@/lib/client/editor/marks/claim-segments';
import { findTouching } from '@/lib/client/editor/marks/claim-spans';
import { anyRanges, createSpans } from './editor-fixture';

const painted = (segment: ClaimSegment) => segment.lanes.filter((index) => index >= 0);

/** Every position from `fromPos` on that a list of ranges covers. */
function positions(ranges: Iterable<readonly [number, number]>, fromPos: number, toPos: number): number[] {
  const covered = new Set<number>();
  for (const [start, end] of ranges) {
    for (let pos = Math.max(start, fromPos); pos < Math.min(end, toPos); pos++) covered.add(pos);
  }
  return [...covered].sort((one, other) => one - other);
}

describe('segments', () => {
  const input = fc.record({
    ranges: anyRanges,
    fromPos: fc.nat(120),
    length: fc.nat(150),
    selected: fc.nat(45),
  });

  it('cover exactly what the claims cover, in order and without overlap', () => {
    fc.assert(
      fc.property(input, ({ ranges, fromPos, length, selected }) => {
        const toPos = fromPos + length;
        const segments = cutSegments(createSpans(ranges), fromPos, toPos, selected);
        segments.forEach((segment, index) => {
          expect(segment.fromPos).toBeLessThan(segment.toPos);
          expect(segment.fromPos).toBeGreaterThanOrEqual(segments[index - 1]?.toPos ?? fromPos);
        });
        const drawn = segments.map((segment) => [segment.fromPos, segment.toPos] as const);
        expect(positions(drawn, fromPos, toPos)).toEqual(positions(ranges, fromPos, toPos));
      }),
    );
  });

  it('paint at most four claims, only such as cover the whole run, and none twice', () => {
    fc.assert(
      fc.property(input, ({ ranges, fromPos, length, selected }) => {
        const spans = createSpans(ranges);
        for (const segment of cutSegments(spans, fromPos, fromPos + length, selected)) {
          const claims = painted(segment);
          expect(claims.length).toBeGreaterThan(0);
          expect(claims.length).toBeLessThanOrEqual(4);
          expect(new Set(claims).size).toBe(claims.length);
          for (const index of [...claims, segment.tint]) {
            expect(spans.startPos[index]).toBeLessThanOrEqual(segment.fromPos);
            expect(spans.endPos[index]).toBeGreaterThanOrEqual(segment.toPos);
          }
        }
      }),
    );
  });

  it('paint as many claims as lie over one another, up to four', () => {
    fc.assert(
      fc.property(input, ({ ranges, fromPos, length }) => {
        const spans = createSpans(ranges);
        for (const segment of cutSegments(spans, fromPos, fromPos + length)) {
          for (let pos = segment.fromPos; pos < segment.toPos; pos++) {
            expect(painted(segment)).toHaveLength(Math.min(4, findTouching(spans, pos, pos + 1).length));
          }
        }
      }),
    );
  });

  it('draw a claim at one height, without a gap, to its end', () => {
    fc.assert(
      fc.property(anyRanges, (ranges) => {
        const spans = createSpans(ranges);
        const drawn = new Map<number, { lane: number; toPos: number }>();
        for (const segment of cutSegments(spans, 0, 300)) {
          segment.lanes.forEach((index, lane) => {
            const before = drawn.get(index);
            if (index >= 0 && before) expect([lane, segment.fromPos]).toEqual([before.lane, before.toPos]);
            drawn.set(index, { lane, toPos: segment.toPos });
          });
        }
        drawn.delete(-1);
        for (const [index, { toPos }] of drawn) expect(toPos).toBe(spans.endPos[index]);
      }),
    );
  });

  it('tint by the selected claim wherever it lies, and paint it even in the deepest stack', () => {
    fc.assert(
      fc.property(input, ({ ranges, fromPos, length, selected }) => {
        const spans = createSpans(ranges);
        for (const segment of cutSegments(spans, fromPos, fromPos + length, selected)) {
          const isUnder = findTouching(spans, segment.fromPos, segment.toPos).includes(selected);
          expect(segment.isSelected).toBe(isUnder);
          if (isUnder) expect([segment.tint, painted(segment).includes(selected)]).toEqual([selected, true]);
        }
      }),
    );
  });

  it('make few runs of a deep stack: one more only where a painted claim ends', () => {
    const deep = createSpans(Array.from({ length: 200 }, (_, at) => [at * 2, at * 2 + 24] as const));
    expect(cutSegments(deep, 100, 200).length).toBeLessThan(25);
  });

  it('tint by the shortest claim', () => {
    const spans = createSpans([
      [0, 30],
      [5, 10],
    ]);
    expect(cutSegments(spans, 0, 40).map(({ fromPos, toPos, tint }) => [fromPos, toPos, tint])).toEqual([
      [0, 5, 0],
      [5, 10, 1],
      [10, 30, 0],
    ]);
  });
});
