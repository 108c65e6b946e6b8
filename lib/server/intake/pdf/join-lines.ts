import type { PdfLine } from './read-lines';

/** A paragraph or heading, and where in its text new pages begin. */
export interface PdfBlock {
  text: string;
  size: number;
  lines: number;
  starts: { page: number; offset: number }[];
}

const sentenceEnd = /[.!?:;…]["'”’»)\]]*$/;
const listMark = /^(?:[•◦▪‣●–—*-]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s/;

/**
 * Joins lines to paragraphs, and joins words that were parted at a line's end. `size` is that of most of the text.
 */
export function joinLines(lines: readonly PdfLine[], size: number): PdfBlock[] {
  const words = wordsWithin(lines);
  const pitch = usualPitch(lines, size);
  const right = rightEdges(lines);
  const blocks: PdfBlock[] = [];
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    const block = blocks.at(-1);
    if (
      !before ||
      !block ||
      isNewBlock(before, line, { pitch, right: right.get(before.page) ?? before.right })
    ) {
      blocks.push({ text: line.text, size: line.size, lines: 1, starts: [{ page: line.page, offset: 0 }] });
      return;
    }
    const joint = jointOf(block.text, line.text, words);
    block.text = `${block.text.slice(0, block.text.length - joint.cut)}${joint.between}`;
    if (before.page !== line.page) block.starts.push({ page: line.page, offset: block.text.length });
    block.text += line.text;
    block.lines += 1;
  });
  return blocks;
}

function isNewBlock(before: PdfLine, line: PdfLine, usual: { pitch: number; right: number }): boolean {
  if (Math.abs(before.size - line.size) > 0.6) return true;
  if (listMark.test(line.text)) return true;
  const drop = before.baseline - line.baseline;
  const isElsewhere = before.page !== line.page || drop <= 0;
  // On the next page or in the next column, the sentence goes on unless it was over.
  if (isElsewhere) return sentenceEnd.test(before.text) || !/^[\p{Ll}\p{N}(“"‘']/u.test(line.text);
  if (drop > usual.pitch * 1.4) return true;
  const isIndented = line.left > before.left + line.size * 0.8 && sentenceEnd.test(before.text);
  const isShort =
    before.right < usual.right - (usual.right - before.left) * 0.2 && sentenceEnd.test(before.text);
  return isIndented || isShort;
}

/** What stands between two lines of one paragraph: a blank, or nothing where a word was parted. */
function jointOf(
  before: string,
  after: string,
  words: ReadonlySet<string>,
): { cut: number; between: string } {
  const parted = /([\p{L}\p{M}\p{N}]+)([-\u2010\u00ad])$/u.exec(before);
  const rest = /^[\p{L}\p{M}\p{N}]+/u.exec(after)?.[0];
  // "two- and three-year": the hyphen stands for a word that comes later.
  if (!parted || rest === undefined || /^(?:and|or|to)$/.test(rest)) return { cut: 0, between: ' ' };
  const start = parted[1] ?? '';
  const isName = !/\p{L}$/u.test(start) || !/^\p{Ll}/u.test(rest);
  const isWhole = words.has(`${start}${rest}`.toLowerCase());
  const isCompound =
    words.has(`${start}-${rest}`.toLowerCase()) ||
    (words.has(start.toLowerCase()) && words.has(rest.toLowerCase()));
  const keepsHyphen = parted[2] !== '\u00ad' && (isName || (!isWhole && isCompound));
  return { cut: keepsHyphen ? 0 : 1, between: '' };
}

/** The words that stand whole within a line. */
function wordsWithin(lines: readonly PdfLine[]): Set<string> {
  const words = new Set<string>();
  for (const { text } of lines) {
    const found = text.toLowerCase().match(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*-?/gu) ?? [];
    for (const word of found) if (!word.endsWith('-')) words.add(word);
  }
  return words;
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

function rightEdges(lines: readonly PdfLine[]): Map<number, number> {
  const edges = new Map<number, number>();
  for (const { page, right } of lines) edges.set(page, Math.max(edges.get(page) ?? 0, right));
  return edges;
}
