import { isGraphemeBoundary } from '@/lib/domain/text/sentences/grapheme';

/** A stretch of the revision's text in UTF-16 code units, the end excluded. It is never empty. */
export interface SpanRange {
  startOffset: number;
  endOffset: number;
}

/**
 * The span that a selection marks: without white space at its ends, and with characters that it cuts made whole. `null`
 * if only white space is selected.
 */
export function selectionRange(text: string, startOffset: number, endOffset: number): SpanRange | null {
  const inside = (offset: number) => Math.max(0, Math.min(offset, text.length));
  const low = inside(Math.min(startOffset, endOffset));
  const high = inside(Math.max(startOffset, endOffset));
  const selected = text.slice(low, high);
  const trimmedStart = high - selected.trimStart().length;
  const trimmedEnd = low + selected.trimEnd().length;
  if (trimmedStart >= trimmedEnd) return null;
  return { startOffset: boundaryBefore(text, trimmedStart), endOffset: boundaryAfter(text, trimmedEnd) };
}

/** The last boundary between whole characters at or before an offset. */
export function boundaryBefore(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && !isGraphemeBoundary(text, at)) at--;
  return at;
}

/** The first boundary between whole characters at or after an offset. */
export function boundaryAfter(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && !isGraphemeBoundary(text, at)) at++;
  return at;
}
