import { alignSequences } from '../sequences/align-sequences';
import type { Span } from '../carrying/carried-span';
import { diffWords, type DiffPart } from './diff-words';
import { longestIncreasing } from '../sequences/longest-increasing';
import { matchOutlines } from '../matching/match-outlines';
import { matchParagraphs } from '../matching/match-paragraphs';
import { readOutline, type Outline } from '../outline/read-outline';
import { createWordIds } from '../outline/word-ids';

/**
 * A row of two texts side by side: paragraphs without the line ends around them. `parts` compares the two where they
 * differ, in a moved pair as well.
 */
export interface DiffRow {
  kind: 'equal' | 'changed' | 'removed' | 'added' | 'moved';
  before: Span | null;
  after: Span | null;
  parts: DiffPart[];
}

/** Two texts paragraph by paragraph, in the order of `after`. A removed paragraph keeps its old place. */
export function diffTexts(before: string, after: string): DiffRow[] {
  const beforeLines = listLines(before);
  const afterLines = listLines(after);
  const partners = pairLines(before, after, beforeLines, afterLines);
  const paired = beforeLines.map((_line, at) => at).filter((at) => partners[at] >= 0);
  const inOrder = new Set(longestIncreasing(paired.map((at) => partners[at])).map((at) => paired[at]));
  const origins = new Map(paired.map((at) => [partners[at], at]));

  const rows: DiffRow[] = [];
  let nextBefore = 0;
  const addRemovedUpTo = (end: number): void => {
    for (; nextBefore < end; nextBefore += 1) {
      if (partners[nextBefore] < 0) {
        rows.push({ kind: 'removed', before: beforeLines[nextBefore], after: null, parts: [] });
      }
    }
  };
  afterLines.forEach((line, at) => {
    const origin = origins.get(at);
    if (origin === undefined) {
      rows.push({ kind: 'added', before: null, after: line, parts: [] });
      return;
    }
    const isMoved = !inOrder.has(origin);
    if (!isMoved) addRemovedUpTo(origin);
    const old = beforeLines[origin];
    const oldText = before.slice(old.startOffset, old.endOffset);
    const newText = after.slice(line.startOffset, line.endOffset);
    const kind = isMoved ? 'moved' : oldText === newText ? 'equal' : 'changed';
    rows.push({
      kind,
      before: old,
      after: line,
      parts: oldText === newText ? [] : diffWords(oldText, newText),
    });
  });
  addRemovedUpTo(beforeLines.length);
  return rows;
}

function listLines(text: string): Span[] {
  return Array.from(text.matchAll(/[^\n\r]+/g), ({ 0: line, index }) => ({
    startOffset: index,
    endOffset: line.trim() === '' ? index : index + line.length,
  })).filter(({ startOffset, endOffset }) => startOffset < endOffset);
}

/** For each line of `before` its counterpart or -1: the equal one in order, or the one with most of its words. */
function pairLines(
  before: string,
  after: string,
  beforeLines: readonly Span[],
  afterLines: readonly Span[],
): Int32Array {
  const ids = new Map<string, number>();
  const numberOf = (text: string) => (line: Span) => {
    const content = text.slice(line.startOffset, line.endOffset);
    const id = ids.get(content) ?? ids.size;
    ids.set(content, id);
    return id;
  };
  const equals = alignSequences(beforeLines.map(numberOf(before)), afterLines.map(numberOf(after)));
  const isTaken = new Set(equals);

  const wordIds = createWordIds();
  const beforeOutline = readOutline(before, wordIds);
  const afterOutline = readOutline(after, wordIds);
  const { words } = matchOutlines({ before: beforeOutline, after: afterOutline }, wordIds.size());
  const paragraphs = matchParagraphs(beforeOutline, afterOutline, words);
  const beforeParagraphs = linesOfParagraphs(beforeOutline, beforeLines);
  const afterParagraphs = linesOfParagraphs(afterOutline, afterLines);
  paragraphs.forEach((target, paragraph) => {
    if (target < 0) return;
    const line = beforeParagraphs[paragraph];
    const other = afterParagraphs[target];
    if (equals[line] >= 0 || isTaken.has(other)) return;
    equals[line] = other;
    isTaken.add(other);
  });
  pairGrown({ text: before, lines: beforeLines }, { text: after, lines: afterLines }, equals, isTaken);
  return equals;
}

interface LinesOfText {
  text: string;
  lines: readonly Span[];
}

/** Pairs a line with the line in its place if one of the two begins or ends with the other. */
function pairGrown(
  before: LinesOfText,
  after: LinesOfText,
  partners: Int32Array,
  isTaken: Set<number>,
): void {
  before.lines.forEach((old, line) => {
    if (partners[line] >= 0) return;
    const behind = line === 0 ? 0 : partners[line - 1] < 0 ? -1 : partners[line - 1] + 1;
    const next = line + 1 < partners.length ? partners[line + 1] : after.lines.length;
    const oldText = before.text.slice(old.startOffset, old.endOffset);
    for (const other of [behind, next - 1]) {
      if (other < 0 || other >= after.lines.length || isTaken.has(other)) continue;
      const { startOffset, endOffset } = after.lines[other];
      if (!isGrown(oldText, after.text.slice(startOffset, endOffset))) continue;
      partners[line] = other;
      isTaken.add(other);
      return;
    }
  });
}

function isGrown(left: string, right: string): boolean {
  const [shorter, longer] = left.length < right.length ? [left, right] : [right, left];
  const isWordEnd = (at: number) => !/[\p{L}\p{N}]{2}/u.test(longer.slice(at - 1, at + 1));
  const rest = longer.length - shorter.length;
  return (
    (longer.startsWith(shorter) && isWordEnd(shorter.length)) || (longer.endsWith(shorter) && isWordEnd(rest))
  );
}

/** For each paragraph of an outline the line that it stands in. */
function linesOfParagraphs(
  { paragraphs, sentences, words, typography }: Outline,
  lines: readonly Span[],
): number[] {
  let line = 0;
  return paragraphs.starts.slice(0, -1).map((sentence) => {
    const offset = typography.toStart(words.starts[sentences.starts[sentence]]);
    while (line < lines.length - 1 && lines[line].endOffset <= offset) line += 1;
    return line;
  });
}
