import { type EditorView } from '@tiptap/pm/view';
import { type ClaimSpans } from './claim-spans';
import { posAtHeight } from './pos-at-height';
import { findScrollContainer, type ScrollContainer } from './scroll-container';
import { growToTextblocks, isCrowded, type PosRange } from './window-range';

/** Painted beyond the viewport, in viewports, tried in this order until the window is not crowded. */
const margins = [1, 0.6, 0.35, 0.2] as const;
const leastMargin = 0.2;
/** The part of a margin that may be scrolled away before the window is painted anew: no paint at every frame. */
const slackShare = 0.65;

export interface ClaimViewport {
  getContainer(): ScrollContainer;
  /** Paints anew at once where the painted text no longer covers what is near the viewport. */
  refresh(): void;
  /** The same before the next frame. */
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

/** Watches scrolling and size, and says which stretch of the document is to be painted. */
export function watchViewport({
  view,
  getSpans,
  getWindow,
  onWindow,
  onLayout,
}: ViewportOptions): ClaimViewport {
  let frame = 0;
  let margin: (typeof margins)[number] = 1;
  let lastContentTop = 0;
  let direction = 0;

  function refresh(): void {
    const bounds = getContainer().getBounds();
    const height = bounds.bottom - bounds.top;
    if (height <= 0 || view.isDestroyed || view.dom.getClientRects().length === 0) return;
    const contentTop = getContainer().getContentTop();
    if (contentTop !== lastContentTop) direction = Math.sign(lastContentTop - contentTop);
    lastContentTop = contentTop;
    const slack = height * margin * (1 - slackShare);
    const mayShrink = margin !== leastMargin && isCrowded(getSpans(), getWindow());
    if (!mayShrink && isCovered(bounds.top, bounds.bottom, slack)) return;
    for (margin of margins) {
      const range = rangeAround(bounds.top, bounds.bottom, height * margin);
      if (margin !== leastMargin && isCrowded(getSpans(), range)) continue;
      onWindow(range);
      break;
    }
    onLayout();
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

  // More is painted in the direction of travel than behind.
  function rangeAround(top: number, bottom: number, distance: number): PosRange {
    const fromPos = posAtHeight(view, top - distance * (direction > 0 ? 0.5 : 1));
    const toPos = posAtHeight(view, bottom + distance * (direction < 0 ? 0.5 : 1));
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

  // Asking for the container computes styles, which is for the first frame to do, not for the opening of the editor.
  let container: ScrollContainer | null = null;
  function getContainer(): ScrollContainer {
    if (container) return container;
    container = findScrollContainer(view.dom);
    if (container.eventTarget instanceof HTMLElement) resized.observe(container.eventTarget);
    else window.addEventListener('resize', schedule, { passive: true });
    container.eventTarget.addEventListener('scroll', schedule, { passive: true });
    return container;
  }

  schedule();
  return {
    getContainer,
    refresh,
    schedule,
    destroy() {
      cancelAnimationFrame(frame);
      resized.disconnect();
      window.removeEventListener('resize', schedule);
      container?.eventTarget.removeEventListener('scroll', schedule);
    },
  };
}
