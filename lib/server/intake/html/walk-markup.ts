/** What a reader of markup does with each part of it. */
export interface MarkupReader {
  text(text: string): void;
  /**
   * `tag` is in capitals. `readInside` hands on what the element holds. If it is not called, that content is passed
   * over.
   */
  element(element: Element, tag: string, readInside: () => void): void;
}

/** Thrown by a walk that comes to something nested deeper than it may be. */
export class TooDeep extends Error {}

/** Hands on every text and element below a node, in the order of the page. Comments and the like are passed over. */
export function walkMarkup(root: Node, reader: MarkupReader, maxDepth = Infinity): void {
  function walk(node: Node, depth: number): void {
    if (depth > maxDepth) throw new TooDeep();
    for (const child of node.childNodes) {
      if (child.nodeType === 3) reader.text(child.textContent ?? '');
      else if (child.nodeType === 1) {
        const element = child as Element;
        reader.element(element, element.tagName.toUpperCase(), () => walk(element, depth + 1));
      }
    }
  }
  walk(root, 0);
}
