import { type Node } from '@tiptap/pm/model';

/** Nodes never change, so the text of each is read only once. After a keystroke, only its paragraph is a new node. */
const texts = new WeakMap<Node, string>();

/** The plain text of a part of the document: each textblock followed by its gap. */
export function textOfNode(node: Node): string {
  const known = texts.get(node);
  if (known !== undefined) return known;
  let text = '';
  if (node.isTextblock) text = node.textContent + gapOf(node);
  else node.forEach((child) => (text += textOfNode(child)));
  texts.set(node, text);
  return text;
}

/** The line ends after a textblock. */
export function gapOf(textblock: Node): string {
  return typeof textblock.attrs.gap === 'string' ? textblock.attrs.gap : '\n\n';
}

/** The length of the text before a position inside the node. Positions count the node's content from 0. */
export function lengthBefore(node: Node, pos: number): number {
  if (node.isTextblock) return Math.max(0, Math.min(pos, node.content.size));
  let length = 0;
  let start = 0;
  for (const child of node.children) {
    if (pos < start + child.nodeSize)
      return length + (pos <= start ? 0 : lengthBefore(child, pos - start - 1));
    length += textOfNode(child).length;
    start += child.nodeSize;
  }
  return length;
}
