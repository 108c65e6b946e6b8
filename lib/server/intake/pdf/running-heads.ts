import type { PdfLine } from './write-row';

/** On fewer pages than this a repeated line may be chance, unless it stands apart from the text. */
const minPages = 3;
const minPagesApart = 2;
/**
 * A repeated line on this share of the pages is a running head. Left and right pages may have heads of their own,
 * and the first page of a chapter none.
 */
const minShare = 0.25;
/** How many lines at the top and at the bottom of a page may be running heads. */
const edgeLines = 2;
/** How far from the text, in heights of its letters, a line stands apart. */
const minGap = 1.8;

/** Lines at the edge of pages that repeat on many of them: the publication's name, the page's number. */
export function findRunningHeads(pages: readonly (readonly PdfLine[])[]): Set<PdfLine> {
  const edges = pages.map(linesAtEdges);
  const pagesByForm = new Map<string, number>();
  for (const lines of edges)
    for (const form of new Set(lines.map(({ line }) => formOf(line))))
      pagesByForm.set(form, (pagesByForm.get(form) ?? 0) + 1);
  return new Set(
    edges.flat().flatMap(({ line, isApart }) => {
      const needed = Math.max(isApart ? minPagesApart : minPages, pages.length * minShare);
      return (pagesByForm.get(formOf(line)) ?? 0) >= needed ? [line] : [];
    }),
  );
}

interface Edge {
  line: PdfLine;
  /** Between it and the text there is a gap. */
  isApart: boolean;
}

function linesAtEdges(lines: readonly PdfLine[]): Edge[] {
  const fromTop = lines.toSorted((one, other) => other.baseline - one.baseline);
  const edges = new Map<PdfLine, Edge>();
  for (const byHeight of [fromTop, fromTop.toReversed()]) {
    byHeight.slice(0, edgeLines).forEach((line, index) => {
      if (!edges.has(line)) edges.set(line, { line, isApart: isApart(byHeight, index) });
    });
  }
  return [...edges.values()];
}

/** Whether the line, or what stands between it and the text, is apart from the text. */
function isApart(byHeight: readonly PdfLine[], index: number): boolean {
  return byHeight.slice(index, edgeLines).some((line, at) => {
    const next = byHeight[index + at + 1];
    return (
      next !== undefined && Math.abs(line.baseline - next.baseline) > Math.max(line.size, next.size) * minGap
    );
  });
}

/** The form of a line, which is the same on every page but for the numbers in it, at the same height. */
function formOf({ text, baseline }: PdfLine): string {
  const numbers = /^[ivxlc]+$/i.test(text) ? '#' : text.replace(/\d+/g, '#');
  return `${Math.round(baseline / 4)} ${numbers}`;
}
