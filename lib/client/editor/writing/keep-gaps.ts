import { Extension } from '@tiptap/core';
import { type Node } from '@tiptap/pm/model';
import { Plugin, type Transaction } from '@tiptap/pm/state';
import { ReplaceAroundStep, ReplaceStep } from '@tiptap/pm/transform';
import { gapOf } from '../text/document-text';

interface PlacedBlock {
  pos: number;
  /** Position of the end of its text. */
  endPos: number;
  gap: string;
}

/** After the last block there is at most one line end: there is no position for a second. */
const finalGap = /^(?:\r\n|\n|\r)?$/;

/**
 * Keeps the line ends between paragraphs right while paragraphs are split, joined, added and deleted. A gap belongs to
 * the end of a paragraph and moves with that end. So the text of the document can always be stored.
 */
export const KeepGaps = Extension.create({
  name: 'keepGaps',
  addProseMirrorPlugins: () => [
    new Plugin({
      appendTransaction(transactions, before, after) {
        const isStructural = transactions.some((one) => one.docChanged && changesBlocks(one));
        if (!isStructural) return null;
        const mapPos = (pos: number) => transactions.reduce((at, { mapping }) => mapping.map(at, 1), pos);
        const wanted = settleGaps(listBlocks(before.doc), listBlocks(after.doc), mapPos);
        if (wanted.length === 0) return null;
        return wanted.reduce((tr, { pos, gap }) => tr.setNodeAttribute(pos, 'gap', gap), after.tr);
      },
    }),
  ],
});

/** The blocks whose gap must change. */
function settleGaps(
  before: readonly PlacedBlock[],
  after: readonly PlacedBlock[],
  mapPos: (pos: number) => number,
): PlacedBlock[] {
  const last = before.at(-1);
  const customary = before.at(-2)?.gap || '\n\n';
  const ending = last && finalGap.test(last.gap) ? last.gap : '';
  const lastPos = last === undefined ? 0 : mapPos(last.pos);
  // If several ends came together, the last one counts: what followed it still follows.
  const inherited = new Map(before.map(({ endPos, gap }) => [mapPos(endPos), gap]));
  return after.flatMap((block, index) => {
    const own = inherited.get(block.endPos) ?? block.gap;
    const isLast = index === after.length - 1;
    const gap = isLast
      ? finalGap.test(own)
        ? own
        : ending
      : own === '' || block.pos >= lastPos
        ? customary
        : own;
    return gap === block.gap ? [] : [{ ...block, gap }];
  });
}

function listBlocks(doc: Node): PlacedBlock[] {
  const blocks: PlacedBlock[] = [];
  doc.descendants((node, pos) => {
    if (node.isTextblock) blocks.push({ pos, endPos: pos + 1 + node.content.size, gap: gapOf(node) });
    return !node.isTextblock;
  });
  return blocks;
}

/** Typing inside a paragraph, by far the most frequent change, leaves all gaps as they are. */
function changesBlocks({ steps, docs }: Transaction): boolean {
  return steps.some((step, index) => {
    if (!(step instanceof ReplaceStep)) return step instanceof ReplaceAroundStep;
    const $from = docs[index]?.resolve(step.from);
    const isInside = $from?.parent.isTextblock === true && step.to <= $from.end();
    return !isInside || step.slice.content.content.some((node) => !node.isText);
  });
}
