import type { Span } from '../carrying/carried-span';
import type { TextEdit } from '../../text/offsets/text-edits';

/** Whole lines that edits touched, where they stood and where they stand. No sentence reaches out of them. */
export interface TouchedLines {
  before: Span;
  after: Span;
}

/** The lines of `before` that sorted edits touch, in order and without overlap. */
export function listTouchedLines(before: string, edits: readonly TextEdit[]): TouchedLines[] {
  const touched: TouchedLines[] = [];
  let shift = 0;
  for (const { startOffset, endOffset, insert } of edits) {
    const last = touched.at(-1);
    if (last !== undefined && startOffset <= last.before.endOffset) {
      if (endOffset > last.before.endOffset) last.before.endOffset = findLineEnd(before, endOffset);
    } else {
      const start = findLineStart(before, startOffset);
      touched.push({
        before: { startOffset: start, endOffset: findLineEnd(before, endOffset) },
        after: { startOffset: start + shift, endOffset: 0 },
      });
    }
    shift += insert.length - (endOffset - startOffset);
    const current = touched[touched.length - 1];
    current.after.endOffset = current.before.endOffset + shift;
  }
  return touched;
}

function findLineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !isLineEnd(text, start - 1)) start -= 1;
  return start;
}

function findLineEnd(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && !isLineEnd(text, end)) end += 1;
  return end;
}

function isLineEnd(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset);
  return unit === 10 || unit === 13;
}
