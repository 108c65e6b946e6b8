import { type Node } from '@tiptap/pm/model';
import { type Step } from '@tiptap/pm/transform';
import { type TextEdit } from '@/lib/domain/text/offsets/text-edits';
import { lengthBefore, textOfNode } from '../text/document-text';

/**
 * The edit that a step makes in the document's plain text, in offsets of the text before it. Null if the text does not
 * change. Only the changed blocks are read. If several equal letters could be meant, the place of the step decides.
 */
export function editOfStep(before: Node, step: Step, after: Node): TextEdit | null {
  const { first, chunkStart, lastBefore, lastAfter } = findChangedBlocks(before, after);
  const oldText = textBetween(before, first, lastBefore);
  const newText = textBetween(after, first, lastAfter);
  if (oldText === newText) return null;
  const hint = Math.max(0, lengthBefore(before, placeOf(step)) - chunkStart);
  const shortest = Math.min(oldText.length, newText.length);
  let start = 0;
  while (start < Math.min(shortest, hint) && oldText[start] === newText[start]) start += 1;
  let end = 0;
  while (end < shortest - start && oldText.at(-1 - end) === newText.at(-1 - end)) end += 1;
  return {
    startOffset: chunkStart + start,
    endOffset: chunkStart + oldText.length - end,
    insert: newText.slice(start, newText.length - end),
  };
}

/**
 * The position where the step begins. For a step that moves nothing, such as a changed attribute, the end of the text.
 */
function placeOf(step: Step): number {
  let place = Number.MAX_SAFE_INTEGER;
  step.getMap().forEach((oldStart) => {
    place = Math.min(place, oldStart);
  });
  return place;
}

/** Finds the changed blocks. Blocks at both ends that are the same objects have not changed. */
function findChangedBlocks(before: Node, after: Node) {
  const shortest = Math.min(before.childCount, after.childCount);
  let first = 0;
  let chunkStart = 0;
  while (first < shortest && before.child(first) === after.child(first)) {
    chunkStart += textOfNode(before.child(first)).length;
    first += 1;
  }
  let lastBefore = before.childCount;
  let lastAfter = after.childCount;
  while (
    lastBefore > first &&
    lastAfter > first &&
    before.child(lastBefore - 1) === after.child(lastAfter - 1)
  ) {
    lastBefore -= 1;
    lastAfter -= 1;
  }
  return { first, chunkStart, lastBefore, lastAfter };
}

function textBetween(doc: Node, first: number, last: number): string {
  return doc.children.slice(first, last).map(textOfNode).join('');
}
