import type { DocumentNode } from '../document/document';

/** A paragraph or heading in document order. `startPos` is the editor position of its first character. */
export interface Textblock {
  text: string;
  gap: string;
  startPos: number;
}

export interface TextblockList {
  blocks: Textblock[];
  /** Size of the root's content, which is also the last valid editor position. */
  docSize: number;
}

const textblockTypes: ReadonlySet<string> = new Set(['paragraph', 'heading']);
const defaultGap = '\n\n';
const noNodes: DocumentNode[] = [];

/**
 * Lists the textblocks of a document with their positions, counted as ProseMirror does: one unit for each
 * opening and closing of a block, one for each UTF-16 code unit of text.
 * A block without `gap` has two line ends after it, or none when it is the last.
 */
export function listTextblocks(document: DocumentNode): TextblockList {
  const found: { text: string; gap: unknown; startPos: number }[] = [];
  let pos = 0;

  // A stack of our own: a hostile document may be nested deeper than the call stack allows.
  const stack = [{ children: document.content ?? noNodes, index: 0 }];
  for (let frame = stack.at(-1); frame !== undefined; frame = stack.at(-1)) {
    const node = frame.children[frame.index++];
    if (node === undefined) {
      stack.pop();
      if (stack.length > 0) pos += 1;
    } else if (textblockTypes.has(node.type)) {
      const text = textInside(node);
      found.push({ text, gap: node.attrs?.gap, startPos: pos + 1 });
      pos += text.length + 2;
    } else {
      pos += 1;
      stack.push({ children: node.content ?? noNodes, index: 0 });
    }
  }

  const last = found.length - 1;
  const blocks = found.map(({ text, gap, startPos }, index) => ({
    text,
    gap: typeof gap === 'string' ? gap : index === last ? '' : defaultGap,
    startPos,
  }));
  return { blocks, docSize: pos };
}

function textInside(textblock: DocumentNode): string {
  const children = textblock.content ?? noNodes;
  if (children.length === 1) return children[0]?.text ?? '';
  let text = '';
  for (const child of children) text += child.text ?? '';
  return text;
}
