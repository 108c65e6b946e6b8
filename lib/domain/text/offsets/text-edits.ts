import { invalidField, type Failure } from '../../failure';

/** A replacement of the units [startOffset, endOffset) of a base text. If both are equal, it is an insertion. */
export interface TextEdit {
  startOffset: number;
  endOffset: number;
  insert: string;
}

/**
 * The refusal of edits that are not sorted, that overlap, or that reach beyond a text of `length` units. Null if they
 * are valid.
 */
export function checkEdits(edits: readonly TextEdit[], length: number): Failure | null {
  let last = 0;
  for (const [index, { startOffset, endOffset }] of edits.entries()) {
    const isRange = Number.isInteger(startOffset) && Number.isInteger(endOffset) && startOffset <= endOffset;
    if (!isRange || startOffset < 0 || endOffset > length) {
      return invalidField(`edits.${index}`, `must be a range inside the text of ${length} characters`);
    }
    if (startOffset < last)
      return invalidField(`edits.${index}`, 'must begin where the edit before it ends, or later');
    last = endOffset;
  }
  return null;
}

/** The text after the edits. Throws what `checkEdits` finds. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const failure = checkEdits(edits, text.length);
  if (failure !== null) throw failure;
  const parts: string[] = [];
  let copied = 0;
  for (const { startOffset, endOffset, insert } of edits) {
    parts.push(text.slice(copied, startOffset), insert);
    copied = endOffset;
  }
  parts.push(text.slice(copied));
  return parts.join('');
}
