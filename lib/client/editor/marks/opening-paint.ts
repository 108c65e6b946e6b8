import type { DocumentNode } from '@/lib/domain/text/document/document';
import { createTextIndex } from '@/lib/domain/text/offsets/text-index';
import type { TextRange } from '@/lib/domain/text/offsets/text-range';
import { type ClaimSegment, cutSegments } from './claim-segments';
import { type ClaimSpans, createClaimSpans, findTouching } from './claim-spans';
import type { EditorClaim } from './editor-claim';

/** What lies over the text of an opening, in the positions that the editor will use. */
export interface OpeningPaint {
  spans: ClaimSpans;
  segments: readonly ClaimSegment[];
  /** The badges in reading order. */
  badges: readonly { pos: number; claim: EditorClaim }[];
  dateLine: { fromPos: number; toPos: number } | null;
}

/** A stretch of text under one set of claims, and the badges behind it. */
export interface OpeningPiece {
  fromPos: number;
  toPos: number;
  segment: ClaimSegment | null;
  isDateLine: boolean;
  badges: readonly EditorClaim[];
}

/**
 * Places the claims that begin in an opening, as the editor will. A claim that ends after the opening has no badge in it.
 */
export function paintOpening(
  document: DocumentNode,
  claims: readonly EditorClaim[],
  dateLine: TextRange | null,
): OpeningPaint {
  const index = createTextIndex(document);
  const spans = createClaimSpans(
    claims.map((claim) => ({
      claim,
      startPos: index.posAt(claim.startOffset),
      endPos: index.posAt(claim.endOffset),
    })),
  );
  const badges = findTouching(spans, 0, index.docSize)
    .map((at) => ({ pos: spans.endPos[at] ?? 0, claim: spans.claims[at] as EditorClaim }))
    .filter(({ claim }) => claim.endOffset <= index.textLength)
    // If several claims end at one place, the innermost claim's badge is first.
    .reverse();
  return {
    spans,
    segments: cutSegments(spans, 0, index.docSize),
    badges,
    dateLine: dateLine && { fromPos: index.posAt(dateLine.start), toPos: index.posAt(dateLine.end) },
  };
}

/** Cuts the text between two positions of one textblock wherever the set of claims over it changes. */
export function cutPieces(
  { segments, badges, dateLine }: OpeningPaint,
  fromPos: number,
  toPos: number,
): OpeningPiece[] {
  const over = segments.filter((segment) => segment.fromPos < toPos && segment.toPos > fromPos);
  const behind = badges.filter(({ pos }) => pos > fromPos && pos <= toPos);
  const edges = [
    ...over.flatMap((segment) => [segment.fromPos, segment.toPos]),
    ...behind.map(({ pos }) => pos),
    ...(dateLine ? [dateLine.fromPos, dateLine.toPos] : []),
  ];
  const cuts = [...new Set([fromPos, ...edges.filter((pos) => pos > fromPos && pos < toPos), toPos])];
  cuts.sort((one, other) => one - other);
  return cuts.slice(0, -1).map((from, at) => {
    const to = cuts[at + 1] ?? toPos;
    return {
      fromPos: from,
      toPos: to,
      segment: over.find((segment) => segment.fromPos <= from && segment.toPos >= to) ?? null,
      isDateLine: dateLine !== null && dateLine.fromPos <= from && dateLine.toPos >= to,
      badges: behind.filter(({ pos }) => pos === to).map(({ claim }) => claim),
    };
  });
}

/** The number of positions that a node takes, as ProseMirror counts them. */
export function nodeSize({ type, text = '', content = [] }: DocumentNode): number {
  if (type === 'text') return text.length;
  return content.reduce((size, child) => size + nodeSize(child), 2);
}
