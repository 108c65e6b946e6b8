import type { Span } from '../carrying/carried-span';
import type { TextEdit } from '../../text/offsets/text-edits';

/** Where the units of a text are after sorted edits to it. */
export interface EditMap {
  /** The edit that replaced the whole span by other text, and where that text begins. Null if no edit did. */
  findReplacing: (span: Span) => { edit: TextEdit; startAfter: number } | null;
  /** The rest of a span, with text that was inserted in it. Null if nothing is left. */
  carry: (span: Span) => Span | null;
}

/** The map of edits that `checkEdits` accepts. A span is found in about log n of the edits' number. */
export function createEditMap(edits: readonly TextEdit[]): EditMap {
  /** For each edit, how far it moves the text after it. */
  const shifts: number[] = [];
  let shift = 0;
  for (const { startOffset, endOffset, insert } of edits) {
    shift += insert.length - (endOffset - startOffset);
    shifts.push(shift);
  }
  const shiftBefore = (index: number) => (index > 0 ? shifts[index - 1] : 0);

  /** The number of edits that end at or before `offset`. */
  const countBefore = (offset: number): number => {
    let low = 0;
    let high = edits.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (edits[middle].endOffset <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  const startAfter = (offset: number): number => {
    const index = countBefore(offset);
    const edit = index < edits.length ? edits[index] : undefined;
    if (edit === undefined || edit.startOffset > offset) return offset + shiftBefore(index);
    const start = edit.startOffset + shiftBefore(index);
    return edit.startOffset === offset ? start : start + edit.insert.length;
  };

  const endAfter = (offset: number): number => {
    let index = countBefore(offset);
    // What was inserted at the end of the span stands behind it; what replaced its end is part of it.
    while (index > 0 && edits[index - 1].startOffset === offset) index -= 1;
    const edit = index < edits.length ? edits[index] : undefined;
    if (edit === undefined || edit.startOffset >= offset) return offset + shiftBefore(index);
    return edit.startOffset + shiftBefore(index);
  };

  return {
    findReplacing({ startOffset, endOffset }) {
      const index = countBefore(startOffset);
      const edit = index < edits.length ? edits[index] : undefined;
      const isReplaced =
        edit !== undefined &&
        edit.startOffset <= startOffset &&
        edit.endOffset >= endOffset &&
        edit.insert !== '';
      return isReplaced ? { edit, startAfter: edit.startOffset + shiftBefore(index) } : null;
    },
    carry({ startOffset, endOffset }) {
      const start = startAfter(startOffset);
      const end = endAfter(endOffset);
      return start < end ? { startOffset: start, endOffset: end } : null;
    },
  };
}
