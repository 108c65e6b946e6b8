'use client';

import { type RefObject, useLayoutEffect, useState } from 'react';
import { type EdgePlace } from '@/lib/client/editor/layer/claim-geometry';
import { type ClaimLayerApi } from '@/lib/client/editor/layer/claim-layer-api';
import type { Signal } from '@/lib/client/signal';
import { type SpanRange } from '@/lib/client/editor/selection/selection-range';

interface MeasuredSpan {
  start: EdgePlace;
  end: EdgePlace;
}

/**
 * The start and end of a span, in pixels from the corner of the article's element. Measured again when the layout
 * changes.
 */
export function useMeasuredSpan(
  api: ClaimLayerApi,
  articleRef: RefObject<HTMLElement | null>,
  layout: Signal,
  { startOffset, endOffset }: SpanRange,
): MeasuredSpan | null {
  const [places, setPlaces] = useState<MeasuredSpan | null>(null);

  useLayoutEffect(() => {
    function measure(): void {
      const span = api.measureSpan({ startOffset, endOffset });
      const corner = articleRef.current?.getBoundingClientRect();
      if (!span || !corner) return setPlaces(null);
      const relative = ({ left, top, bottom }: EdgePlace): EdgePlace => ({
        left: left - corner.left,
        top: top - corner.top,
        bottom: bottom - corner.top,
      });
      const next = { start: relative(span.start), end: relative(span.end) };
      setPlaces((before) => (before && isSamePlace(before, next) ? before : next));
    }
    measure();
    return layout.subscribe(measure);
  }, [api, articleRef, layout, startOffset, endOffset]);
  return places;
}

function isSamePlace(one: MeasuredSpan, other: MeasuredSpan): boolean {
  return (['start', 'end'] as const).every(
    (edge) =>
      Math.abs(one[edge].left - other[edge].left) < 0.5 &&
      Math.abs(one[edge].top - other[edge].top) < 0.5 &&
      Math.abs(one[edge].bottom - other[edge].bottom) < 0.5,
  );
}
