import type { PdfBlock } from './join-lines';

/** How much larger than the text a heading is set. */
const minRatio = 1.15;
const maxLength = 250;
const maxLines = 4;

/** Which blocks are headings, and of which level. The largest size is the first level; two more are told apart. */
export function headingLevels(blocks: readonly PdfBlock[], size: number): Map<PdfBlock, number> {
  const headings = blocks.filter(
    (block) => block.size >= size * minRatio && block.text.length <= maxLength && block.lines <= maxLines,
  );
  const sizes = [...new Set(headings.map((block) => block.size))].sort((one, other) => other - one);
  return new Map(headings.map((block) => [block, Math.min(sizes.indexOf(block.size) + 1, 3)]));
}
