import type { getDocumentProxy } from 'unpdf';

export type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;

/** A line of text as it stands on a page; lengths in points, from the page's lower left corner. */
export interface PdfLine {
  /** From 1. */
  page: number;
  text: string;
  left: number;
  right: number;
  baseline: number;
  size: number;
}

/** The lines of a page in the order in which the file draws them, which is the order of reading in all but odd files. */
export async function readLines(document: PdfDocument, page: number): Promise<PdfLine[]> {
  const proxy = await document.getPage(page);
  const { items } = await proxy.getTextContent();
  proxy.cleanup();
  const lines: PdfLine[] = [];
  let line: PdfLine | null = null;
  let charactersBySize = new Map<number, number>();
  const finish = () => {
    const text = line?.text.replace(/\s+/g, ' ').trim() ?? '';
    if (line && text !== '') lines.push({ ...line, text, size: mostFrequent(charactersBySize) });
    line = null;
    charactersBySize = new Map();
  };
  for (const item of items) {
    if (!('str' in item)) continue;
    const [, , skew = 0, scale = 0, left = 0, baseline = 0] = item.transform as number[];
    const size = Math.hypot(skew, scale);
    if (item.str.trim() !== '') {
      line ??= { page, text: '', left, right: left, baseline, size };
      line.right = Math.max(line.right, left + item.width);
      line.left = Math.min(line.left, left);
      const rounded = Math.round(size * 2) / 2;
      charactersBySize.set(rounded, (charactersBySize.get(rounded) ?? 0) + item.str.length);
    }
    if (line) line.text += item.str;
    if (item.hasEOL) finish();
  }
  finish();
  return lines;
}

/** The key with the highest count. */
export function mostFrequent(counts: ReadonlyMap<number, number>): number {
  let best = 0;
  for (const [key, count] of counts) if (count > (counts.get(best) ?? 0)) best = key;
  return best;
}
