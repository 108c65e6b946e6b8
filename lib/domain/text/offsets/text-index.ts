import type { DocumentNode } from '../document/document';
import { listTextblocks } from './list-textblocks';

/** A textblock's place: offsets in UTF-16 code units of the plain text, positions as ProseMirror counts them. */
export interface IndexedBlock {
  startOffset: number;
  /** End of the block's own text; the next block starts `gapLength` later. */
  endOffset: number;
  gapLength: number;
  startPos: number;
  endPos: number;
}

export interface TextIndex {
  textLength: number;
  /** Size of the document's content, which is also its last valid position (`doc.content.size`). */
  docSize: number;
  /** Outside values are moved to the nearest end. */
  posAt(offset: number): number;
  /** Outside values are moved to the nearest end. */
  offsetAt(pos: number): number;
  blocks: IndexedBlock[];
}

/**
 * Maps offsets of the plain text to editor positions and back, in O(log blocks).
 * `offsetAt(posAt(offset)) === offset` for each offset on a grapheme boundary of a valid document's text.
 */
export function createTextIndex(document: DocumentNode): TextIndex {
  const { blocks: textblocks, docSize } = listTextblocks(document);
  const blocks: IndexedBlock[] = [];
  const firstLineEnds: number[] = [];
  let offset = 0;
  for (const { text, gap, startPos } of textblocks) {
    const endOffset = offset + text.length;
    blocks.push({
      startOffset: offset,
      endOffset,
      gapLength: gap.length,
      startPos,
      endPos: startPos + text.length,
    });
    firstLineEnds.push(gap.startsWith('\r\n') ? 2 : Math.min(1, gap.length));
    offset = endOffset + gap.length;
  }
  const textLength = offset;

  function posAt(offset: number): number {
    const index = findLastBlock(blocks, 'startOffset', offset);
    const block = blocks[index];
    if (block === undefined) return 0;
    if (offset >= textLength && block.gapLength > 0) return docSize;
    if (offset <= block.endOffset) return block.startPos + Math.max(0, offset - block.startOffset);
    // Between the two line ends of a gap lies the position between two blocks.
    return offset - block.endOffset < (firstLineEnds[index] ?? 0) || block.gapLength === 0
      ? block.endPos
      : block.endPos + 1;
  }

  function offsetAt(pos: number): number {
    const index = findLastBlock(blocks, 'startPos', pos);
    const block = blocks[index];
    if (block === undefined) return 0;
    if (pos <= block.endPos) return block.startOffset + Math.max(0, pos - block.startPos);
    if (pos >= docSize) return textLength;
    return block.endOffset + (firstLineEnds[index] ?? 0);
  }

  return { textLength, docSize, posAt, offsetAt, blocks };
}

/** Index of the last block that starts at or before `value`; 0 when all start after it, -1 when there is none. */
function findLastBlock(blocks: IndexedBlock[], key: 'startOffset' | 'startPos', value: number): number {
  let low = 0;
  let high = blocks.length - 1;
  if (high < 0) return -1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    const block = blocks[middle];
    if (block !== undefined && block[key] <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
