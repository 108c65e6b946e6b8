import { type EditorView } from '@tiptap/pm/view';
import { type ClaimSpans } from '../marks/claim-spans';
import { posAtHeight } from './pos-at-height';
import { findScrollContainer } from './scroll-container';
import { growToTextblocks, isCrowded, type PosRange } from './window-range';

/** How far to paint beyond the viewport, in viewports. They are tried in this order until the window is not crowded. */
const margins = [1, 0.6, 0.35, 0.2] as const;
const leastMargin = 0.2;
/** While the text scrolls: the share of the margin that is painted behind, the rest being ahead. */
const behindShare = 0.5;
const aheadShare = 1.6;
/** The part of a margin that must stay painted. With less left the window moves on, so that not every frame paints. */
const keptShare = 0.3;

export interface ClaimViewport {
  /** Paints anew at once if the painted text no longer covers what is near the viewport. */
  refresh(): void;
  /** Does the same before the next frame. */
  schedule(): void;
  destroy(): void;
}

interface ViewportOptions {
  view: EditorView;
  getSpans: () => ClaimSpans;
  getWindow: () => PosRange;
  onWindow: (range: PosRange) => void;
  /** The heights of claims may have changed. */
  onLayout: () => void;
}

/** Watches scrolling and size, and reports which stretch of the document is to be painted. */
export function watchViewport({
  view,
  getSpans,
  getWindow,
  onWindow,
  onLayout,
}: ViewportOptions): ClaimViewport {
  let frame = 0;
  let margin: (typeof margins)[number] = 1;
  let checkedSpans = getSpans();
  let lastContentTop = 0;
  let direction = 0;
  let isShown = false;
  let afterFirst: ReturnType<typeof setTimeout> | undefined;

  function refresh(): void {
    if (view.isDestroyed || !view.dom.isConnected) return;
    const container = findScrollContainer(view.dom);
    const bounds = container.getBounds();
    const height = bounds.bottom - bounds.top;
    if (height <= 0 || view.dom.getClientRects().length === 0) return;
    const contentTop = container.getContentTop();
    if (contentTop !== lastContentTop) direction = Math.sign(lastContentTop - contentTop);
    lastContentTop = contentTop;
    const slack = isShown ? height * margin * keptShare : 0;
    if (!isShown) showFirst();
    if (!haveClaimsCrowded() && isCovered(bounds.top, bounds.bottom, slack)) return;
    for (margin of margins) {
      const range = rangeAround(bounds.top, bounds.bottom, height * margin);
      if (margin !== leastMargin && isCrowded(getSpans(), range)) continue;
      onWindow(range);
      break;
    }
    onLayout();
  }

  /** The first frame gets no more than what is seen in it. What lies around it is painted after that. */
  function showFirst(): void {
    isShown = true;
    afterFirst = setTimeout(schedule);
  }

  function isCovered(top: number, bottom: number, slack: number): boolean {
    const { fromPos, toPos } = getWindow();
    const size = view.state.doc.content.size;
    if (toPos > size || fromPos === toPos) return false;
    return (
      (fromPos <= 1 || view.coordsAtPos(fromPos).top <= top - slack) &&
      (toPos >= size - 1 || view.coordsAtPos(toPos).bottom >= bottom + slack)
    );
  }

  /** Whether the claims that came since the window was chosen are too many for it. */
  function haveClaimsCrowded(): boolean {
    const spans = getSpans();
    if (spans === checkedSpans) return false;
    checkedSpans = spans;
    return margin !== leastMargin && isCrowded(spans, getWindow());
  }

  function rangeAround(top: number, bottom: number, distance: number): PosRange {
    const shareAbove = direction === 0 ? 1 : direction < 0 ? aheadShare : behindShare;
    const shareBelow = direction === 0 ? 1 : direction > 0 ? aheadShare : behindShare;
    const fromPos = posAtHeight(view, top - distance * shareAbove);
    const toPos = posAtHeight(view, bottom + distance * shareBelow);
    return growToTextblocks(view.state.doc, { fromPos, toPos });
  }

  function schedule(): void {
    if (frame !== 0) return;
    frame = requestAnimationFrame(() => {
      frame = 0;
      refresh();
    });
  }

  const resized = new ResizeObserver(() => {
    schedule();
    onLayout();
  });
  resized.observe(view.dom);
  const listening = new AbortController();
  const { signal } = listening;
  // Captured, because the element that scrolls around the text may change during its life.
  document.addEventListener('scroll', schedule, { capture: true, passive: true, signal });
  window.addEventListener('resize', schedule, { passive: true, signal });
  schedule();

  return {
    refresh,
    schedule,
    destroy() {
      cancelAnimationFrame(frame);
      clearTimeout(afterFirst);
      resized.disconnect();
      listening.abort();
    },
  };
}
