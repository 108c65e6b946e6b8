import { type Node } from '@tiptap/pm/model';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { createBadge, describeBadge } from './claim-badge';
import { type ClaimSegment, cutSegments, segmentClasses } from './claim-segments';
import { type ClaimSpans, findClaimIndex, findTouching } from './claim-spans';
import { paletteNumber } from './claim-palette';
import { type EditorClaim } from './editor-claim';

/**
 * Decorations for the claims in a stretch of the document: a run for each segment, and a badge after each claim's last
 * word.
 */
export function createDecorations(
  doc: Node,
  spans: ClaimSpans,
  window: { fromPos: number; toPos: number },
  selectedId: string | null,
): DecorationSet {
  const { fromPos, toPos } = window;
  if (fromPos >= toPos || spans.claims.length === 0) return DecorationSet.empty;
  const selected = selectedId === null ? -1 : findClaimIndex(spans, selectedId);
  const runs = cutSegments(spans, fromPos, toPos, selected).map((segment) => paintSegment(segment, spans));
  const badges = findTouching(spans, fromPos, toPos)
    .filter((index) => (spans.endPos[index] ?? 0) <= toPos)
    .map((index) => paintBadge(spans, index, index === selected));
  return DecorationSet.create(doc, [...runs, ...badges]);
}

function paintSegment(segment: ClaimSegment, spans: ClaimSpans): Decoration {
  const tint = spans.claims[segment.tint] as EditorClaim;
  let classes = `${segmentClasses(segment, spans)} lc-tint-${paletteNumber(tint)}`;
  segment.lanes.forEach((index, lane) => {
    const claim = spans.claims[index];
    if (claim) classes += ` lc-lane-${lane}-${paletteNumber(claim)}`;
  });
  return Decoration.inline(segment.fromPos, segment.toPos, { class: classes, 'data-claim-id': tint.id });
}

function paintBadge(spans: ClaimSpans, index: number, isSelected: boolean): Decoration {
  const claim = spans.claims[index] as EditorClaim;
  return Decoration.widget(spans.endPos[index] ?? 0, () => createBadge(claim, isSelected), {
    // The badge is before the caret. If several claims end at one place, the innermost claim's badge is first.
    side: 1 / (index + 2) - 2,
    // The badge is outside the marks of the text: at the end of a link, it is not part of the link.
    marks: [],
    key: `${isSelected ? 'selected' : 'badge'} ${claim.id} ${describeBadge(claim)} ${claim.icon} ${paletteNumber(claim)}`,
    ignoreSelection: true,
  });
}
