import type { PdfLine } from './read-lines';

/** On fewer pages than this a repeated line may be chance. */
const minPages = 3;
/**
 * A repeated line on this share of the pages is a running head. Left and right pages may have heads of their own,
 * and the first page of a chapter none.
 */
const minShare = 0.25;
/** How many lines at the top and at the bottom of a page may be running heads. */
const edgeLines = 2;

/** Lines at the edge of pages that repeat on many of them: the publication's name, the page's number. */
export function findRunningHeads(pages: readonly (readonly PdfLine[])[]): Set<PdfLine> {
  const edges = pages.map(linesAtEdges);
  const pagesByForm = new Map<string, number>();
  for (const lines of edges)
    for (const form of new Set(lines.map(formOf))) pagesByForm.set(form, (pagesByForm.get(form) ?? 0) + 1);
  const needed = Math.max(minPages, pages.length * minShare);
  return new Set(edges.flat().filter((line) => (pagesByForm.get(formOf(line)) ?? 0) >= needed));
}

function linesAtEdges(lines: readonly PdfLine[]): PdfLine[] {
  const byHeight = lines.toSorted((one, other) => other.baseline - one.baseline);
  return [...new Set([...byHeight.slice(0, edgeLines), ...byHeight.slice(-edgeLines)])];
}

/** The form of a line, which is the same on every page but for the numbers in it, at the same height. */
function formOf({ text, baseline }: PdfLine): string {
  return `${Math.round(baseline / 4)} ${text.replace(/\d+/g, '#')}`;
}
