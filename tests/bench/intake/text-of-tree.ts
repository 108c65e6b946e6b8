const INLINE = new Set(
  'A ABBR B BDI BDO CITE CODE EM FONT I MARK Q S SMALL SPAN STRONG SUB SUP TIME U'.split(' '),
);

/** All text below a node, with a line end wherever a block begins or ends. */
export function textOfTree(node: Node): string {
  let text = '';
  for (const child of node.childNodes) {
    if (child.nodeType === 3) text += child.textContent ?? '';
    if (child.nodeType !== 1) continue;
    const gap = INLINE.has((child as Element).tagName.toUpperCase()) ? '' : '\n';
    text += `${gap}${textOfTree(child)}${gap}`;
  }
  return text;
}
