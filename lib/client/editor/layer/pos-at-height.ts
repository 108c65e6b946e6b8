import { type EditorView } from '@tiptap/pm/view';

/**
 * The first position whose line ends at or below a height, in CSS pixels of the viewport. The document's end if no line
 * does. It is found by halving, so that one endless paragraph costs no more than a thousand short ones.
 */
export function posAtHeight(view: EditorView, height: number): number {
  let low = 0;
  let high = view.state.doc.content.size;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (view.coordsAtPos(middle).bottom >= height) high = middle;
    else low = middle + 1;
  }
  return low;
}
