import { type Transaction } from '@tiptap/pm/state';
import { applyEdits, checkEdits, type TextEdit } from '@/lib/domain/text/offsets/text-edits';
import { composeEdits } from './compose-edits';
import { editOfStep } from './step-edit';

/** Records how a text became another one in the editor, letter by letter. */
export interface EditSession {
  record(transaction: Transaction): void;
  /** The edits in order, without overlaps, in offsets of the base text. */
  getEdits(): readonly TextEdit[];
}

/** Starts a session with the edits of an earlier page, if there are any. */
export function createEditSession(earlier: readonly TextEdit[] = []): EditSession {
  let edits = earlier;
  return {
    record({ docs, steps, doc }) {
      steps.forEach((step, index) => {
        const before = docs[index];
        const edit = before && editOfStep(before, step, docs[index + 1] ?? doc);
        if (edit) edits = composeEdits(edits, edit);
      });
    },
    getEdits: () => edits,
  };
}

/** The edits that change something. Null if they do not lead to the text, which is then sent without edits. */
export function checkedEdits(base: string, edits: readonly TextEdit[], text: string): TextEdit[] | null {
  if (checkEdits(edits, base.length) !== null || applyEdits(base, edits) !== text) return null;
  return edits.filter(({ startOffset, endOffset, insert }) => base.slice(startOffset, endOffset) !== insert);
}

/** The offset of a place of the base text after the edits. Null if it lies inside words that were replaced. */
export function offsetAfterEdits(
  edits: readonly TextEdit[],
  offset: number,
  side: 'start' | 'end',
): number | null {
  let shift = 0;
  for (const { startOffset, endOffset, insert } of edits) {
    // Text written at either edge of a claim stays outside it.
    const isBefore = side === 'start' ? endOffset <= offset : endOffset <= offset && startOffset < offset;
    if (!isBefore) {
      if (startOffset < offset) return null;
      break;
    }
    shift += insert.length - (endOffset - startOffset);
  }
  return offset + shift;
}
