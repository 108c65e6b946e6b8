'use client';

import { type KeyboardEvent, type PointerEvent, type RefObject, useState } from 'react';
import { type ClaimLayerApi } from '@/lib/client/editor/layer/claim-layer-api';
import { dragEdge } from '@/lib/client/editor/layer/drag-edge';
import { type EditorClaim } from '@/lib/client/editor/marks/editor-claim';
import type { Signal } from '@/lib/client/signal';
import type { EdgeStep, SpanEdge } from '@/lib/client/editor/selection/move-edge';
import { type SpanRange } from '@/lib/client/editor/selection/selection-range';
import classes from './span-handles.module.css';
import { useMeasuredSpan } from './use-measured-span';

interface SpanHandlesProps {
  api: ClaimLayerApi;
  articleRef: RefObject<HTMLElement | null>;
  claim: EditorClaim;
  layout: Signal;
  text: string;
  onMoved: (span: SpanRange) => void;
  onStep: (step: EdgeStep) => void;
}

/** The two brackets around the selected claim: dragged, or moved with the arrow keys (with Alt by a character). */
export function SpanHandles({ api, articleRef, claim, layout, text, onMoved, onStep }: SpanHandlesProps) {
  const [dragged, setDragged] = useState<SpanRange | null>(null);
  const places = useMeasuredSpan(api, articleRef, layout, dragged ?? claim);
  if (!places) return null;

  function startDrag(edge: SpanEdge, event: PointerEvent): void {
    if (event.button !== 0) return;
    event.preventDefault();
    dragEdge({
      api,
      text,
      edge,
      span: claim,
      pointer: event.nativeEvent,
      onPreview(span) {
        setDragged(span);
        api.previewSpan(span);
      },
      onEnd(span) {
        setDragged(null);
        if (span) onMoved(span);
        else api.previewSpan(null);
      },
    });
  }

  function handleKeyDown(edge: SpanEdge, event: KeyboardEvent): void {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    if (event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    const direction = event.key === 'ArrowLeft' ? 'back' : 'forward';
    onStep({ edge, unit: event.altKey ? 'character' : 'word', direction });
  }

  return (['start', 'end'] as const).map((edge) => {
    const place = places[edge];
    return (
      <button
        key={edge}
        type="button"
        className={classes.handle}
        aria-label={`Move the ${edge} of claim ${claim.number}`}
        data-dragging={dragged ? '' : undefined}
        data-edge={edge}
        style={{
          ['--lc-left' as string]: `${place.left}px`,
          top: place.top,
          height: place.bottom - place.top,
          ['--lc-line' as string]: claim.lineColors.light,
          ['--lc-line-dark' as string]: claim.lineColors.dark,
        }}
        onKeyDown={(event) => handleKeyDown(edge, event)}
        onPointerDown={(event) => startDrag(edge, event)}
      />
    );
  });
}
