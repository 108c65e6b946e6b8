'use client';

import { type RefObject, useLayoutEffect, useState } from 'react';
import { type ClaimLayerApi } from '@/lib/client/editor/layer/claim-layer-api';
import type { Signal } from '@/lib/client/signal';
import { placeMenu } from '@/lib/client/editor/selection/place-menu';
import { type SpanRange } from '@/lib/client/editor/selection/selection-range';

interface MenuPlaceInput {
  api: ClaimLayerApi;
  articleRef: RefObject<HTMLElement | null>;
  menuRef: RefObject<HTMLElement | null>;
  layout: Signal;
  range: SpanRange | null;
  /** Height of the bars that cover the top of the scrolled text, in pixels. */
  inset: number;
}

/** The place of a selection's menu, from the corner of the article's element. Null until it has been measured. */
export function useMenuPlace({ api, articleRef, menuRef, layout, range, inset }: MenuPlaceInput) {
  const [place, setPlace] = useState<{ left: number; top: number } | null>(null);

  useLayoutEffect(() => {
    if (!range) return;
    function measure(): void {
      const [article, menu] = [articleRef.current, menuRef.current];
      const span = range && api.measureSpan(range);
      if (!article || !menu || !span) return;
      const corner = article.getBoundingClientRect();
      const seen = api.getVisibleBounds();
      const view = { left: corner.left, right: corner.right, top: seen.top + inset, bottom: seen.bottom };
      const size = { width: menu.offsetWidth, height: menu.offsetHeight };
      const growsDown = api.isSelectedForward() && span.end.top > span.start.bottom;
      // A phone draws its own menu above the words.
      const prefersBelow = growsDown || matchMedia('(pointer: coarse)').matches;
      const { left, top } = placeMenu({ start: span.start, end: span.end, size, view, prefersBelow });
      setPlace({ left: left - corner.left, top: top - corner.top });
    }
    measure();
    return layout.subscribe(measure);
  }, [api, articleRef, menuRef, layout, range, inset]);
  return place;
}
