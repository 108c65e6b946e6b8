import { goneSpan, type CarriedSpan, type ChangeReason, type Span } from '../carrying/carried-span';
import { createEditMap, type EditMap } from './edit-map';
import { listTouchedLines, type TouchedLines } from './list-touched-lines';
import { prepareCarryOver, type CarryOver } from '../carrying/prepare-carry-over';
import { readOutline, type Outline } from '../outline/read-outline';
import { sentencesAround } from '../outline/sentences-around';
import { shrinkEdit } from './shrink-edit';
import { applyEdits, type TextEdit } from '../../text/offsets/text-edits';
import { createWordIds } from '../outline/word-ids';
import { wordRangeAt, type WordRange } from '../outline/word-range-at';

/**
 * Carries spans of `before` through edits made to it. Each place is mapped; a search happens only inside a replaced
 * part. Words and sentences are judged as in `carryOver`. A span is `gone` if nothing is left of it. Throws what
 * `checkEdits` finds.
 */
export function carryOverEdits(
  before: string,
  edits: readonly TextEdit[],
  spans: readonly Span[],
): CarriedSpan[] {
  const after = applyEdits(before, edits);
  const smallest = edits.map((edit) => shrinkEdit(before, edit));
  const map = createEditMap(smallest);
  const touched = listTouchedLines(before, smallest);
  const findInReplacement = createSearch(before, map);
  const readLines = createReader(before, after);
  return spans.map((span) => {
    const mapped = findInReplacement(span) ?? map.carry(span);
    const place = mapped && trimCut(before, after, span, mapped);
    if (place === null) return goneSpan;
    let reason: ChangeReason | null = null;
    for (let at = findFirst(touched, span); touched[at]?.before.startOffset < span.endOffset; at += 1) {
      const lines = touched[at];
      const found = compare(readLines(lines), clip(span, lines.before), clip(place, lines.after));
      if (reason !== 'words') reason = found ?? reason;
    }
    return reason === null ? { outcome: 'same', ...place, reason } : { outcome: 'changed', ...place, reason };
  });
}

/** A place without blanks at its ends, unless the span had them. A deletion may have left some. */
function trimCut(before: string, after: string, span: Span, place: Span): Span | null {
  let { startOffset, endOffset } = place;
  if (!isBlank(before, span.startOffset)) {
    while (startOffset < endOffset && isBlank(after, startOffset)) startOffset += 1;
  }
  if (!isBlank(before, span.endOffset - 1)) {
    while (startOffset < endOffset && isBlank(after, endOffset - 1)) endOffset -= 1;
  }
  return startOffset < endOffset ? { startOffset, endOffset } : null;
}

function isBlank(text: string, offset: number): boolean {
  return text[offset].trim() === '';
}

/**
 * Finds spans in the text that replaced them, for example in a paragraph that was pasted over. Each edit is read once.
 */
function createSearch(before: string, map: EditMap): (span: Span) => Span | null {
  const prepared = new Map<TextEdit, CarryOver>();
  return (span) => {
    const replacing = map.findReplacing(span);
    if (replacing === null) return null;
    const { edit, startAfter } = replacing;
    const known = prepared.get(edit);
    const search = known ?? prepareCarryOver(before.slice(edit.startOffset, edit.endOffset), edit.insert);
    if (known === undefined) prepared.set(edit, search);
    const found = search.carry({
      startOffset: span.startOffset - edit.startOffset,
      endOffset: span.endOffset - edit.startOffset,
    });
    if (found.outcome === 'gone') return null;
    return { startOffset: startAfter + found.startOffset, endOffset: startAfter + found.endOffset };
  };
}

/** The outlines of touched lines, each read once, with offsets that count from the lines' start. */
function createReader(before: string, after: string): (lines: TouchedLines) => [Outline, Outline] {
  const known = new Map<TouchedLines, [Outline, Outline]>();
  return (lines) => {
    const seen = known.get(lines);
    if (seen !== undefined) return seen;
    const wordIds = createWordIds();
    const outlines: [Outline, Outline] = [
      readOutline(before.slice(lines.before.startOffset, lines.before.endOffset), wordIds),
      readOutline(after.slice(lines.after.startOffset, lines.after.endOffset), wordIds),
    ];
    known.set(lines, outlines);
    return outlines;
  };
}

function compare([before, after]: [Outline, Outline], span: Span, place: Span): ChangeReason | null {
  const range = rangeOf(before, span);
  const other = rangeOf(after, place);
  if (range === null || other === null) return range === other ? null : 'words';
  if (!isEqual(before, after, range, other)) return 'words';
  const sentences = sentencesAround(before, range);
  const otherSentences = sentencesAround(after, other);
  const isSamePlace = range.first - sentences.first === other.first - otherSentences.first;
  return isSamePlace && isEqual(before, after, sentences, otherSentences) ? null : 'context';
}

function rangeOf(outline: Outline, { startOffset, endOffset }: Span): WordRange | null {
  if (startOffset >= endOffset) return null;
  const start = outline.typography.toForm(startOffset);
  return wordRangeAt(outline, start, Math.max(outline.typography.toForm(endOffset), start + 1));
}

function isEqual(before: Outline, after: Outline, range: WordRange, other: WordRange): boolean {
  const shift = other.first - range.first;
  if (other.last - range.last !== shift) return false;
  for (let word = range.first; word <= range.last; word += 1) {
    if (before.words.ids[word] !== after.words.ids[word + shift]) return false;
  }
  return true;
}

/** The part of a span inside `lines`, with offsets that count from their start. */
function clip(span: Span, lines: Span): Span {
  return {
    startOffset: Math.max(span.startOffset, lines.startOffset) - lines.startOffset,
    endOffset: Math.min(span.endOffset, lines.endOffset) - lines.startOffset,
  };
}

/** The first touched lines that end behind the start of the span. */
function findFirst(touched: readonly TouchedLines[], { startOffset }: Span): number {
  let low = 0;
  let high = touched.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (touched[middle].before.endOffset <= startOffset) low = middle + 1;
    else high = middle;
  }
  return low;
}
