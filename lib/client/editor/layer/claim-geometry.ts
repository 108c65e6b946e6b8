import { type EditorView } from '@tiptap/pm/view';
import { type TextIndex } from '@/lib/domain/text/offsets/text-index';
import { findTouching, placedAt } from '../marks/claim-spans';
import { type SpanRange } from '../selection/selection-range';
import { type ClaimLayerState } from './claim-layer-state';
import { findScrollContainer } from './scroll-container';
import { type PosRange } from './window-range';

/** The place of one end of a span, in CSS pixels of the viewport. */
export interface EdgePlace {
  left: number;
  top: number;
  bottom: number;
}

/** The places of claims and words. Offsets are UTF-16 code units of the revision's text. */
export interface ClaimGeometry {
  /** The height of the claim's first line in the scrolled content, in pixels. Scrolling does not change it. */
  claimTop(id: string): number | null;
  /** The claims near the viewport with their heights, in order, for the rail to align. */
  listShownClaims(): { id: string; top: number }[];
  /** The places on the screen where a span begins and ends now. */
  measureSpan(range: SpanRange): { start: EdgePlace; end: EdgePlace } | null;
  /** The offset nearest to a point of the screen. `null` beside the text. */
  offsetAtPoint(left: number, top: number): number | null;
  /** The part of the screen that shows the text. */
  getVisibleBounds(): { top: number; bottom: number };
  scrollBy(distance: number): void;
}

interface GeometryParts {
  textIndex: TextIndex;
  getView: () => EditorView | null;
  getLayer: () => ClaimLayerState;
  placeOf: (id: string) => PosRange | null;
}

/** Measures in the editor's view. Every answer is `null` or empty while the view is not in the page. */
export function createClaimGeometry({ textIndex, getView, getLayer, placeOf }: GeometryParts): ClaimGeometry {
  return {
    claimTop(id) {
      const [view, place] = [getView(), placeOf(id)];
      if (!view || !place) return null;
      return view.coordsAtPos(place.fromPos, 1).top - findScrollContainer(view.dom).getContentTop();
    },
    listShownClaims() {
      const view = getView();
      if (!view) return [];
      const { spans, window } = getLayer();
      const contentTop = findScrollContainer(view.dom).getContentTop();
      return findTouching(spans, window.fromPos, window.toPos).flatMap((index) => {
        const placed = placedAt(spans, index);
        return placed
          ? [{ id: placed.claim.id, top: view.coordsAtPos(placed.startPos, 1).top - contentTop }]
          : [];
      });
    },
    measureSpan({ startOffset, endOffset }) {
      const view = getView();
      if (!view) return null;
      return {
        start: view.coordsAtPos(textIndex.posAt(startOffset), 1),
        end: edgeAfter(view, textIndex.posAt(endOffset)),
      };
    },
    offsetAtPoint(left, top) {
      const found = getView()?.posAtCoords({ left, top });
      return found ? textIndex.offsetAt(found.pos) : null;
    },
    getVisibleBounds() {
      const view = getView();
      return view ? findScrollContainer(view.dom).getBounds() : { top: 0, bottom: 0 };
    },
    scrollBy(distance) {
      const view = getView();
      if (view) findScrollContainer(view.dom).scrollBy(distance);
    },
  };
}

/**
 * The far edge of the character before a position. It is measured on the character itself, because a badge may follow it.
 */
function edgeAfter(view: EditorView, pos: number): EdgePlace {
  const { node, offset } = view.domAtPos(Math.max(0, pos - 1), 1);
  if (node instanceof Text && offset < node.length) {
    const range = document.createRange();
    range.setStart(node, offset);
    range.setEnd(node, offset + 1);
    const box = [...range.getClientRects()].at(-1);
    const isRightToLeft =
      node.parentElement !== null && getComputedStyle(node.parentElement).direction === 'rtl';
    if (box && box.width > 0)
      return { left: isRightToLeft ? box.left : box.right, top: box.top, bottom: box.bottom };
  }
  return view.coordsAtPos(pos, -1);
}
