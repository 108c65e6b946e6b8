import { nextGraphemeBoundary } from '@/lib/domain/text/sentences/grapheme';
import { nextWordBoundary } from '@/lib/domain/text/sentences/next-word-boundary';
import { boundaryAfter, boundaryBefore, selectionRange, type SpanRange } from './selection-range';

export type SpanEdge = 'start' | 'end';
export type EdgeUnit = 'word' | 'character';
export type EdgeDirection = 'back' | 'forward';

/** A step of one edge. */
export interface EdgeStep {
  edge: SpanEdge;
  unit: EdgeUnit;
  direction: EdgeDirection;
}

/**
 * The span with one edge moved by a word or a whole character. By words, a start goes to starts of words and an end to
 * their ends. By characters, no edge stops at white space. The span never becomes empty and never leaves the text: a move
 * that would do so goes as far as one character allows. Offsets are UTF-16 code units.
 */
export function moveEdge(text: string, span: SpanRange, { edge, unit, direction }: EdgeStep): SpanRange {
  const step = direction === 'back' ? -1 : 1;
  const from = edge === 'start' ? span.startOffset : span.endOffset;
  const to = unit === 'word' ? nextWordBoundary(text, from, step, edge) : nextVisible(text, from, edge, step);
  const moved = placeEdge(text, span, edge, to);
  const { startOffset, endOffset } = selectionRange(text, moved.startOffset, moved.endOffset) ?? span;
  return edge === 'start'
    ? { startOffset, endOffset: span.endOffset }
    : { startOffset: span.startOffset, endOffset };
}

function nextVisible(text: string, from: number, edge: SpanEdge, step: 1 | -1): number {
  let to = nextGraphemeBoundary(text, from, step);
  while (to > 0 && to < text.length && isSpaceInside(text, to, edge))
    to = nextGraphemeBoundary(text, to, step);
  return to;
}

/** Whether the character that an edge takes into the span is white space. */
function isSpaceInside(text: string, offset: number, edge: SpanEdge): boolean {
  return text.charAt(edge === 'start' ? offset : offset - 1).trim() === '';
}

/** The span with one edge put at an offset, snapped to whole characters and kept at least one character long. */
export function placeEdge(text: string, span: SpanRange, edge: SpanEdge, offset: number): SpanRange {
  const { startOffset, endOffset } = span;
  if (edge === 'start') {
    const last = nextGraphemeBoundary(text, endOffset, -1);
    return { startOffset: boundaryBefore(text, Math.max(0, Math.min(offset, last))), endOffset };
  }
  const first = nextGraphemeBoundary(text, startOffset, 1);
  return { startOffset, endOffset: boundaryAfter(text, Math.min(text.length, Math.max(offset, first))) };
}
