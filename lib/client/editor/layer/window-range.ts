import { type Node } from '@tiptap/pm/model';
import { cutSegments } from '../marks/claim-segments';
import { type ClaimSpans, findTouching } from '../marks/claim-spans';

/** A stretch of the document, in positions. */
export interface PosRange {
  fromPos: number;
  toPos: number;
}

/** The number of elements that the layer may add to the page. Above it, less is painted beyond the viewport. */
const nodeBudget = 440;
/** Paragraphs longer than this are painted in part. */
const longTextblock = 4_000;
/** The size of the first window, badges included: more than a screen of text. */
const firstWindow = 3_000;
/** The room that a badge takes, in characters of text. */
const badgeRoom = 12;

/** The range extended to whole paragraphs, so that a paragraph is painted once and not at each step of the window. */
export function growToTextblocks(doc: Node, { fromPos, toPos }: PosRange): PosRange {
  const $from = doc.resolve(fromPos);
  const $to = doc.resolve(toPos);
  return {
    fromPos: isShortTextblock($from.parent) ? $from.start() : fromPos,
    toPos: isShortTextblock($to.parent) ? $to.end() : toPos,
  };
}

/**
 * What is painted before any layout: the beginning of the text. Measuring first would lay out the whole article twice.
 */
export function guessFirstWindow(spans: ClaimSpans, docSize: number): PosRange {
  let toPos = Math.min(docSize, firstWindow);
  while (toPos > firstWindow / 4 && fillsScreen(spans, toPos)) toPos = Math.floor(toPos * 0.9);
  return { fromPos: 0, toPos };
}

/** Whether the text up to a position is more than a screen, or more elements than the page should get. */
function fillsScreen(spans: ClaimSpans, toPos: number): boolean {
  const range = { fromPos: 0, toPos };
  return toPos + badgeRoom * findTouching(spans, 0, toPos).length > firstWindow || isCrowded(spans, range);
}

/** Whether painting a range would take more elements than the page should get. */
export function isCrowded(spans: ClaimSpans, { fromPos, toPos }: PosRange): boolean {
  let elements = cutSegments(spans, fromPos, toPos).length;
  // A badge is one element. If no painted claim ends at its place, it also splits a run in two.
  for (const index of findTouching(spans, fromPos, toPos)) elements += spans.lanes.lane[index] === -1 ? 2 : 1;
  return elements > nodeBudget;
}

function isShortTextblock(node: Node): boolean {
  return node.isTextblock && node.content.size <= longTextblock;
}
