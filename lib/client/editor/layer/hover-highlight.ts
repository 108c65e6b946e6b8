import { type EditorView } from '@tiptap/pm/view';
import { claimIdUnder } from './clicked-claim';
import { type PosRange } from './window-range';

export const hoverHighlightName = 'linecheck-hover';

/**
 * Shows the whole claim while the pointer is on its badge or its words. It uses the browser's highlight registry, because
 * pointing must not cost a transaction. Without the registry, only the part under the pointer reacts.
 */
export function createHoverHighlight(
  view: EditorView,
  findPlace: (id: string) => PosRange | null,
): { destroy(): void } {
  if (typeof Highlight === 'undefined' || !('highlights' in CSS)) return { destroy() {} };
  let shownId: string | null = null;

  function show(id: string | null): void {
    if (id === shownId) return;
    shownId = id;
    const place = id === null ? null : findPlace(id);
    if (!place) {
      CSS.highlights.delete(hoverHighlightName);
      return;
    }
    const range = document.createRange();
    const start = view.domAtPos(place.fromPos, 1);
    const end = view.domAtPos(place.toPos, -1);
    range.setStart(start.node, start.offset);
    range.setEnd(end.node, end.offset);
    CSS.highlights.set(hoverHighlightName, new Highlight(range));
  }

  const onOver = (event: MouseEvent) => show(claimIdUnder(event.target));
  const onLeave = () => show(null);
  view.dom.addEventListener('mouseover', onOver, { passive: true });
  view.dom.addEventListener('mouseleave', onLeave, { passive: true });
  return {
    destroy() {
      show(null);
      view.dom.removeEventListener('mouseover', onOver);
      view.dom.removeEventListener('mouseleave', onLeave);
    },
  };
}
