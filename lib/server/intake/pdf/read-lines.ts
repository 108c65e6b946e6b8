import { groupRows } from './group-rows';
import { orderColumns } from './order-columns';
import { type PdfDocument, readFragments } from './read-fragments';
import { type PdfLine, writeRow } from './write-row';

/** What stands on a page. */
export interface PdfPage {
  /** In the order of reading. */
  lines: PdfLine[];
  /** Words that are turned against the others, such as a stamp at the edge. */
  turned: PdfLine[];
}

/** Longer ones are text, such as a table that is set sideways. */
const maxStampLength = 200;

/** The lines of a page in the order in which the file draws them, which is the order of reading in all but odd files. */
export async function readPage(document: PdfDocument, page: number): Promise<PdfPage> {
  const fragments = await readFragments(document, page);
  const upright = fragments.filter(({ angle }) => angle === 0);
  const other = fragments.filter(({ angle }) => angle !== 0);
  const write = (rows: ReturnType<typeof groupRows>) => rows.flatMap((row) => writeRow(row, page) ?? []);
  const lines = write(orderColumns(groupRows(upright)));
  const turned = write(groupRows(other));
  const isStamp = turned.reduce((sum, { text }) => sum + text.length, 0) <= maxStampLength;
  return isStamp ? { lines, turned } : { lines: [...lines, ...turned], turned: [] };
}
