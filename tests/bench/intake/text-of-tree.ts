import { breaksLine } from '@/lib/server/intake/html/tag-kinds';

/** All text below a node, with a line end wherever a block begins or ends. */
export function textOfTree(node: Node): string {
  let text = '';
  for (const child of node.childNodes) {
    if (child.nodeType === 3) text += child.textContent ?? '';
    if (child.nodeType !== 1) continue;
    const tag = (child as Element).tagName.toUpperCase();
    const gap = breaksLine(tag) || tag === 'BR' || tag === 'HR' ? '\n' : '';
    text += `${gap}${textOfTree(child)}${gap}`;
  }
  return text;
}
