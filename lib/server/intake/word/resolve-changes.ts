import { childOf, elementsOf, type XmlElement, type XmlNode } from '../xml/xml-element';

/** What becomes of tracked changes: the text with all of them, or as it was without them. */
export type ChangesView = 'accepted' | 'rejected';

interface Rules {
  /** Wrappers whose content stays. */
  kept: ReadonlySet<string>;
  /**
   * Wrappers, and marks in the properties of a row, cell or paragraph's end, whose content is not there in this
   * view.
   */
  gone: ReadonlySet<string>;
}

const inserted = ['w:ins', 'w:moveTo', 'w:cellIns'];
const deleted = ['w:del', 'w:moveFrom', 'w:cellDel'];
const rulesOf: Record<ChangesView, Rules> = {
  accepted: { kept: new Set(inserted), gone: new Set(deleted) },
  rejected: { kept: new Set(deleted), gone: new Set(inserted) },
};
const deletedNames: Record<string, string> = { 'w:delText': 'w:t', 'w:delInstrText': 'w:instrText' };

/** A part's markup in one of the two views: no tracked change is left in it. */
export function resolveChanges(root: XmlElement, view: ChangesView): XmlElement {
  return resolveElement(root, view);
}

/** Gives the same object where there was nothing to resolve, so that a long text is not held twice. */
function resolveElement(element: XmlElement, view: ChangesView): XmlElement {
  const resolved = element.children.flatMap((child) => resolveNode(child, view));
  const children = joinParagraphs(resolved, rulesOf[view]);
  const name = deletedNames[element.name] ?? element.name;
  const isSame =
    name === element.name &&
    children.length === element.children.length &&
    children.every((child, index) => child === element.children[index]);
  return isSame ? element : { ...element, name, children };
}

function resolveNode(node: XmlNode, view: ChangesView): XmlNode[] {
  if (typeof node === 'string') return [node];
  const { kept, gone } = rulesOf[view];
  if (node.name === 'w:rPr') return [view === 'rejected' ? formerProperties(node, 'w:rPrChange') : node];
  if (node.name === 'w:pPr') return [view === 'rejected' ? formerProperties(node, 'w:pPrChange') : node];
  if (gone.has(node.name)) return [];
  if (kept.has(node.name)) return node.children.flatMap((child) => resolveNode(child, view));
  if (node.name === 'w:tr' && isMarked(childOf(node, 'w:trPr'), gone)) return [];
  if (node.name === 'w:tc' && isMarked(childOf(node, 'w:tcPr'), gone)) return [];
  return [resolveElement(node, view)];
}

/** Joins a paragraph whose end is not there in this view with the next one, whose properties it gets. */
function joinParagraphs(children: readonly XmlNode[], { gone }: Rules): readonly XmlNode[] {
  if (!children.some((child) => isOpenEnded(child, gone))) return children;
  const joined: XmlNode[] = [];
  let carried: XmlNode[] = [];
  let first: XmlElement | undefined;
  const putDown = () => {
    if (first && carried.length > 0)
      joined.push({ ...first, children: [...propertiesOf(first), ...carried] });
    carried = [];
    first = undefined;
  };
  for (const child of children) {
    if (typeof child === 'string' || child.name !== 'w:p') {
      // Marks of where a range begins or ends do not part two paragraphs, but a table does.
      if (typeof child !== 'string' && child.children.length > 0) putDown();
      joined.push(child);
    } else if (isOpenEnded(child, gone)) {
      first ??= child;
      carried.push(...contentOf(child));
    } else {
      joined.push({ ...child, children: [...propertiesOf(child), ...carried, ...contentOf(child)] });
      carried = [];
      first = undefined;
    }
  }
  putDown();
  return joined;
}

function isOpenEnded(node: XmlNode, gone: ReadonlySet<string>): boolean {
  return typeof node !== 'string' && node.name === 'w:p' && isMarked(childOf(node, 'w:pPr', 'w:rPr'), gone);
}

function isMarked(properties: XmlElement | undefined, marks: ReadonlySet<string>): boolean {
  return elementsOf(properties).some(({ name }) => marks.has(name));
}

function propertiesOf(paragraph: XmlElement): XmlElement[] {
  return elementsOf(paragraph).filter(({ name }) => name === 'w:pPr');
}

function contentOf(paragraph: XmlElement): XmlNode[] {
  return paragraph.children.filter((child) => typeof child === 'string' || child.name !== 'w:pPr');
}

/**
 * The properties before they were changed. The former ones leave out those of a paragraph's end, so these are taken
 * from the present ones.
 */
function formerProperties(properties: XmlElement, change: string): XmlElement {
  const former = childOf(properties, change, properties.name);
  if (!former) return properties;
  const marks = elementsOf(properties).filter(({ name }) => name === 'w:rPr' || isTrackingMark(name));
  return { ...properties, children: [...former.children, ...marks] };
}

function isTrackingMark(name: string): boolean {
  return inserted.includes(name) || deleted.includes(name);
}
