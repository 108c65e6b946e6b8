import { Transform } from '@tiptap/pm/transform';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createClaimSpans,
  findClaimIndex,
  findTouching,
  mapClaimSpans,
  placedAt,
  removeClaims,
  upsertClaims,
} from '@/lib/client/editor/marks/claim-spans';
import {
  anyRanges,
  articleSchema,
  createArticleState,
  createEditorClaim,
  createSpans,
  placeClaims,
} from './editor-fixture';

const placeOf = (spans: ReturnType<typeof createSpans>, id: string) => {
  const placed = placedAt(spans, findClaimIndex(spans, id));
  return placed && [placed.startPos, placed.endPos];
};

describe('claim spans', () => {
  it('stand in order of start, the longer first', () => {
    const spans = createSpans([
      [9, 12],
      [3, 5],
      [3, 9],
    ]);
    expect(spans.claims.map((claim) => claim.number)).toEqual([3, 2, 1]);
  });

  it('find exactly the claims that share a character with a range', () => {
    fc.assert(
      fc.property(anyRanges, fc.nat(220), fc.nat(60), (ranges, fromPos, length) => {
        const spans = createSpans(ranges);
        const toPos = fromPos + length;
        const found = findTouching(spans, fromPos, toPos).map((index) => spans.claims[index]?.number);
        const wanted = ranges.flatMap(([start, end], index) =>
          start < toPos && end > fromPos ? [index + 1] : [],
        );
        expect(found.sort()).toEqual(wanted.sort());
      }),
    );
  });

  it('are the same put in one by one as put in at once', () => {
    fc.assert(
      fc.property(anyRanges, (ranges) => {
        const placed = placeClaims(ranges);
        const stepwise = placed.reduce((spans, entry) => upsertClaims(spans, [entry]), createClaimSpans([]));
        expect(stepwise).toEqual(createClaimSpans(placed));
      }),
    );
  });

  it('replace a claim of the same id and never another', () => {
    const spans = createSpans([
      [3, 9],
      [3, 9],
    ]);
    const moved = upsertClaims(spans, [{ claim: createEditorClaim(1), startPos: 20, endPos: 22 }]);
    expect(placeOf(moved, 'claim-1')).toEqual([20, 22]);
    expect(placeOf(moved, 'claim-2')).toEqual([3, 9]);
    expect(moved.claims).toHaveLength(2);
    expect(removeClaims(moved, new Set(['claim-1'])).claims.map((claim) => claim.id)).toEqual(['claim-2']);
  });
});

describe('claim spans through edits', () => {
  const { doc } = createArticleState('alpha beta gamma\n\ndelta');
  const mapped = (edit: (transform: Transform) => Transform, range: readonly [number, number]) =>
    placeOf(mapClaimSpans(createSpans([range]), edit(new Transform(doc)).mapping), 'claim-1');

  it.each([
    ['typed before: moves along', 2, [10, 14]],
    ['typed at the first letter: stays outside', 7, [10, 14]],
    ['typed inside: grows', 9, [7, 14]],
    ['typed after the last letter: stays outside', 11, [7, 11]],
    ['typed behind: stays', 14, [7, 11]],
  ])('%s', (_name, pos, wanted) => {
    expect(mapped((transform) => transform.insert(pos, articleSchema.text('new')), [7, 11])).toEqual(wanted);
  });

  it('keep a claim whose words are all deleted, as an empty span', () => {
    const spans = mapClaimSpans(createSpans([[7, 11]]), new Transform(doc).delete(5, 13).mapping);
    expect(placeOf(spans, 'claim-1')).toEqual([5, 5]);
    expect(findTouching(spans, 0, 100)).toEqual([]);
  });

  it('stay in order, inside the document and complete, whatever is cut', () => {
    const inDoc = anyRanges.map((ranges) =>
      ranges.map(([start, end]) => [1 + (start % 15), 2 + (Math.max(start, end) % 15)] as const),
    );
    fc.assert(
      fc.property(inDoc, fc.nat(16), fc.nat(16), (ranges, one, other) => {
        const proper = ranges.filter(([start, end]) => start < end);
        const cut = new Transform(doc).delete(1 + Math.min(one, other), 1 + Math.max(one, other));
        const spans = mapClaimSpans(createSpans(proper), cut.mapping);
        expect(spans.claims).toHaveLength(proper.length);
        spans.startPos.forEach((start, index) => {
          expect(start).toBeGreaterThanOrEqual(spans.startPos[index - 1] ?? 0);
          expect(spans.endPos[index]).toBeGreaterThanOrEqual(start);
          expect(spans.endPos[index]).toBeLessThanOrEqual(cut.doc.content.size);
        });
      }),
    );
  });
});
