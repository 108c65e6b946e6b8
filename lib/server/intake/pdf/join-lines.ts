import { jointOf, type KnownWords } from './join-words';
import type { PdfLine } from './write-row';

/** A paragraph or heading, and where in its text new pages begin. */
export interface PdfBlock {
  text: string;
  size: number;
  lines: number;
  starts: { page: number; offset: number }[];
}

/** A block that may go on. */
interface OpenBlock extends PdfBlock {
  last: PdfLine;
}

/** What is usual on the pages: how far one line is below the other, and where lines end. */
interface Usual {
  pitch: number;
  right: ReadonlyMap<number, number>;
  /** Where the lines of a column end. */
  columns: ReadonlyMap<string, number>;
}

const sentenceEnd = /[.!?:;…؟。]["'”’»)\]]*$/;
const listMark = /^(?:[•◦▪‣●–—*-]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s/;
/** How many boxes may stand amid a paragraph. */
const maxBetween = 3;
/** A shorter block is no running text. */
const minInterrupted = 60;

/**
 * Joins lines to paragraphs, and joins words that were parted at a line's end. `size` is that of most of the text.
 */
export function joinLines(lines: readonly PdfLine[], size: number, known: KnownWords): PdfBlock[] {
  const usual = {
    pitch: usualPitch(lines, size),
    right: rightEdges(lines, ({ page }) => page),
    columns: rightEdges(lines, columnOf),
  };
  const blocks: OpenBlock[] = [];
  for (const line of lines) {
    const block = findBlock(blocks, line, usual);
    if (block) addLine(block, line, known);
    else
      blocks.push({
        text: withHyphens(line.text),
        size: line.size,
        lines: 1,
        starts: [{ page: line.page, offset: 0 }],
        last: line,
      });
  }
  for (const block of blocks) block.text = block.text.replace(/\u00ad$/, '-');
  return blocks;
}

/** What is drawn within a line is a hyphen. At its end it may be one that parts a word. */
function withHyphens(text: string): string {
  return text.replace(/\u00ad(?=[^])/g, '-');
}

function addLine(block: OpenBlock, line: PdfLine, known: KnownWords): void {
  const joint = jointOf(block.text, line.text, known);
  block.text = `${block.text.slice(0, block.text.length - joint.cut)}${joint.between}`;
  if (block.last.page !== line.page) block.starts.push({ page: line.page, offset: block.text.length });
  block.text += withHyphens(line.text);
  block.lines += 1;
  block.last = line;
}

/** The block that a line goes on with: the last one, or one before it that a box or a picture's words interrupt. */
function findBlock(blocks: readonly OpenBlock[], line: PdfLine, usual: Usual): OpenBlock | undefined {
  const last = blocks.at(-1);
  if (last && !isNewBlock(last.last, line, usual)) return last;
  return blocks
    .slice(-1 - maxBetween, -1)
    .findLast((block) => isDirectlyBelow(block, line, usual) || isInterrupted(block, line, last, usual));
}

function isDirectlyBelow({ last }: OpenBlock, line: PdfLine, usual: Usual): boolean {
  const drop = last.baseline - line.baseline;
  return (
    last.page === line.page &&
    drop > 0 &&
    Math.abs(last.left - line.left) < line.size &&
    !isNewBlock(last, line, usual)
  );
}

/** The sentence was not over, what stands between is complete, and the line goes on with a small letter. */
function isInterrupted(
  block: OpenBlock,
  line: PdfLine,
  between: OpenBlock | undefined,
  usual: Usual,
): boolean {
  const { last } = block;
  const edge = usual.columns.get(columnOf(last)) ?? last.right;
  const isFull = last.right >= edge - (edge - last.left) * 0.15;
  const isInColumn = last.page !== line.page || Math.abs(last.left - line.left) < line.size;
  return (
    /^\p{Ll}/u.test(line.text) &&
    !sentenceEnd.test(block.text) &&
    block.text.length >= minInterrupted &&
    block.lines > 1 &&
    isFull &&
    isInColumn &&
    Math.abs(block.size - line.size) <= 0.6 &&
    line.page - last.page <= 1 &&
    between !== undefined &&
    (sentenceEnd.test(between.text) || Math.abs(between.size - line.size) > 0.6)
  );
}

function isNewBlock(before: PdfLine, line: PdfLine, usual: Usual): boolean {
  if (Math.abs(before.size - line.size) > 0.6) return true;
  if (listMark.test(line.text)) return true;
  const drop = before.baseline - line.baseline;
  const isElsewhere = before.page !== line.page || drop <= 0;
  // On the next page or in the next column, the sentence goes on unless it was over.
  if (isElsewhere) return sentenceEnd.test(before.text) || !/^[\p{Ll}\p{Lo}\p{N}(“"‘']/u.test(line.text);
  if (drop > usual.pitch * 1.4) return true;
  const edge = usual.right.get(before.page) ?? before.right;
  const isIndented = line.left > before.left + line.size * 0.8 && sentenceEnd.test(before.text);
  const isShort = before.right < edge - (edge - before.left) * 0.2 && sentenceEnd.test(before.text);
  return isIndented || isShort;
}

/** The distance from one line to the next in running text. */
function usualPitch(lines: readonly PdfLine[], size: number): number {
  const drops = lines
    .slice(1)
    .map((line, index) => (lines[index]?.baseline ?? 0) - line.baseline)
    .filter((drop) => drop > size * 0.8 && drop < size * 2.5)
    .sort((one, other) => one - other);
  // A value below the middle, so that the gaps between paragraphs of one line do not count as the usual ones.
  return drops[Math.floor(drops.length * 0.3)] ?? size * 1.2;
}

function rightEdges<Key>(lines: readonly PdfLine[], keyOf: (line: PdfLine) => Key): Map<Key, number> {
  const edges = new Map<Key, number>();
  for (const line of lines) edges.set(keyOf(line), Math.max(edges.get(keyOf(line)) ?? 0, line.right));
  return edges;
}

/** Lines that begin at one place of a page. */
function columnOf({ page, left }: PdfLine): string {
  return `${page} ${Math.round(left / 12)}`;
}
