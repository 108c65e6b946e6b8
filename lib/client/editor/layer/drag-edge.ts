import { placeEdge, type SpanEdge } from '../selection/move-edge';
import { selectionRange, type SpanRange } from '../selection/selection-range';
import { type ClaimLayerApi } from './claim-layer-api';

interface EdgeDrag {
  api: Pick<ClaimLayerApi, 'measureSpan' | 'offsetAtPoint' | 'scrollBy'>;
  text: string;
  edge: SpanEdge;
  span: SpanRange;
  pointer: globalThis.PointerEvent;
  onPreview: (span: SpanRange) => void;
  /** The span to keep. `null` if the drag was given up or changed nothing. */
  onEnd: (span: SpanRange | null) => void;
}

/** The text scrolls along if the pointer is nearer than this to the edge of the visible text, in pixels. */
const scrollZone = 48;

/**
 * Follows one pointer until it is released. Escape gives up. The edge keeps its distance to the pointer, so that nothing
 * jumps.
 */
export function dragEdge({ api, text, edge, span, pointer, onPreview, onEnd }: EdgeDrag): void {
  const place = api.measureSpan(span)?.[edge];
  const shift = {
    left: (place?.left ?? pointer.clientX) - pointer.clientX,
    top: place ? (place.top + place.bottom) / 2 - pointer.clientY : 0,
  };
  const listening = new AbortController();
  const { signal } = listening;
  let shown = span;

  function follow(event: globalThis.PointerEvent): void {
    if (event.pointerId !== pointer.pointerId) return;
    if (event.clientY < scrollZone) api.scrollBy(-12);
    if (event.clientY > window.innerHeight - scrollZone) api.scrollBy(12);
    const offset = api.offsetAtPoint(event.clientX + shift.left, event.clientY + shift.top);
    if (offset === null) return;
    const next = placeEdge(text, span, edge, offset);
    if (next.startOffset === shown.startOffset && next.endOffset === shown.endOffset) return;
    shown = next;
    onPreview(next);
  }
  function end(kept: SpanRange | null): void {
    listening.abort();
    onEnd(kept);
  }

  window.addEventListener('pointermove', follow, { signal });
  window.addEventListener(
    'pointerup',
    (event) => {
      if (event.pointerId !== pointer.pointerId) return;
      end(shown === span ? null : selectionRange(text, shown.startOffset, shown.endOffset));
    },
    { signal },
  );
  window.addEventListener('pointercancel', () => end(null), { signal });
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      end(null);
    },
    { signal, capture: true },
  );
}
