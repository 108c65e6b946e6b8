import type { DiffRow } from '@/lib/domain/anchoring/differences/diff-texts';
import type { DiffPart } from '@/lib/domain/anchoring/differences/diff-words';

/** Which text is shown: the old one, the new one, or both in one. */
export type TextSide = 'before' | 'after' | 'both';

/**
 * A stretch of a text that is drawn: the place of a claim, or a new passage. Offsets are UTF-16 code units of its text.
 */
export interface TextMark {
  id: string;
  side: 'before' | 'after';
  startOffset: number;
  endOffset: number;
}

/** A run of letters that all look alike. */
export interface TextRun {
  kind: DiffPart['kind'];
  isStrong: boolean;
  text: string;
  /** Ids of the marks over the run. */
  markIds: string[];
  /** Ids of the marks that end with it. */
  endingIds: string[];
}

/** Cuts a row of a comparison at the edges of the marks that touch it, for one side of the comparison. */
export function cutRuns(
  row: DiffRow,
  texts: { before: string; after: string },
  side: TextSide,
  marks: readonly TextMark[],
): TextRun[] {
  const runs: TextRun[] = [];
  let beforeOffset = row.before?.startOffset ?? 0;
  let afterOffset = row.after?.startOffset ?? 0;
  for (const part of partsOf(row, texts)) {
    const { length } = part.text;
    const readSide =
      part.kind === 'removed' || (part.kind === 'equal' && side === 'before') ? 'before' : 'after';
    if (isRead(part.kind, side)) {
      const startOffset = readSide === 'before' ? beforeOffset : afterOffset;
      runs.push(
        ...cutPart(
          part,
          startOffset,
          marks.filter((mark) => mark.side === readSide),
        ),
      );
    }
    if (part.kind !== 'added') beforeOffset += length;
    if (part.kind !== 'removed') afterOffset += length;
  }
  return runs;
}

/** The parts of a row. A row that is the same on both sides, or is on one side only, comes without parts. */
function partsOf(row: DiffRow, texts: { before: string; after: string }): DiffPart[] {
  if (row.parts.length > 0) return row.parts;
  const kind = row.before === null ? 'added' : row.after === null ? 'removed' : 'equal';
  const text = row.after
    ? texts.after.slice(row.after.startOffset, row.after.endOffset)
    : texts.before.slice(row.before?.startOffset, row.before?.endOffset);
  return text === '' ? [] : [{ kind, text, emphasis: null }];
}

function isRead(kind: DiffPart['kind'], side: TextSide): boolean {
  if (kind === 'equal' || side === 'both') return true;
  return (kind === 'removed') === (side === 'before');
}

function cutPart(
  { kind, emphasis, text }: DiffPart,
  startOffset: number,
  marks: readonly TextMark[],
): TextRun[] {
  const endOffset = startOffset + text.length;
  const touching = marks.filter((mark) => mark.startOffset < endOffset && mark.endOffset > startOffset);
  const cuts = new Set([startOffset, endOffset]);
  for (const mark of touching) {
    for (const offset of [mark.startOffset, mark.endOffset]) {
      if (offset > startOffset && offset < endOffset) cuts.add(offset);
    }
  }
  const offsets = [...cuts].sort((one, other) => one - other);
  return offsets.slice(0, -1).map((from, index) => {
    const to = offsets[index + 1] ?? endOffset;
    const over = touching.filter((mark) => mark.startOffset <= from && mark.endOffset >= to);
    return {
      kind,
      isStrong: kind !== 'equal' && emphasis !== null,
      text: text.slice(from - startOffset, to - startOffset),
      markIds: over.map(({ id }) => id),
      endingIds: over.filter((mark) => mark.endOffset === to).map(({ id }) => id),
    };
  });
}

/** The marks that touch each row. The list is in the order of the rows. */
export function marksByRow(rows: readonly DiffRow[], marks: readonly TextMark[]): TextMark[][] {
  const found: TextMark[][] = rows.map(() => []);
  for (const side of ['before', 'after'] as const) {
    const spans = rows
      .flatMap((row, index) => {
        const range = row[side];
        return range ? [{ ...range, index }] : [];
      })
      .sort((one, other) => one.startOffset - other.startOffset);
    for (const mark of marks.filter((one) => one.side === side)) {
      for (let at = firstEndingAfter(spans, mark.startOffset); at < spans.length; at += 1) {
        const span = spans[at];
        if (!span || span.startOffset >= mark.endOffset) break;
        found[span.index]?.push(mark);
      }
    }
  }
  return found;
}

function firstEndingAfter(spans: readonly { endOffset: number }[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.endOffset ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
