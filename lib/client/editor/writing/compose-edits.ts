import type { TextEdit } from '@/lib/domain/text/offsets/text-edits';

/**
 * The edits that lead from the base text to the text after `next`. The offsets of `next` are in the text that `edits`
 * lead to. The result is in order and without overlaps; edits that touch become one.
 */
export function composeEdits(edits: readonly TextEdit[], next: TextEdit): TextEdit[] {
  const before: TextEdit[] = [];
  const after: TextEdit[] = [];
  /** How far a place has moved from its offset in the base text. */
  let shift = 0;
  let { startOffset, endOffset, insert } = next;
  let shiftAtStart = 0;
  let shiftAtEnd = 0;
  for (const edit of edits) {
    const from = edit.startOffset + shift;
    const to = from + edit.insert.length;
    const grown = shift + edit.insert.length - (edit.endOffset - edit.startOffset);
    if (to < next.startOffset) {
      before.push(edit);
      [shiftAtStart, shiftAtEnd] = [grown, grown];
    } else if (from > next.endOffset) {
      after.push(edit);
    } else {
      // Text that the earlier edit wrote outside the later one stays. Together the two replace one stretch of the base
      // text.
      if (from <= startOffset) {
        insert = edit.insert.slice(0, Math.max(0, next.startOffset - from)) + insert;
        [startOffset, shiftAtStart] = [from, shift];
      }
      if (to >= endOffset) {
        insert += edit.insert.slice(edit.insert.length - (to - Math.max(from, next.endOffset)));
        endOffset = to;
      }
      shiftAtEnd = grown;
    }
    shift = grown;
  }
  const composed = { startOffset: startOffset - shiftAtStart, endOffset: endOffset - shiftAtEnd, insert };
  const isNothing = composed.startOffset === composed.endOffset && insert === '';
  return isNothing ? [...before, ...after] : [...before, composed, ...after];
}
