import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from 'saxes';
import { IntakeFailure } from '@/lib/domain/intake/intake-failure';
import { prefixOf } from './namespaces';
import type { XmlElement, XmlNode } from './xml-element';

const maxDepth = 400;
/** A book of a thousand pages. */
const maxElements = 500_000;

/** Namespaces, and the marks by which Word tells apart what was typed when. Comments are told apart by their paragraphs. */
const unread = /^xmlns\b|^xml:space$|:rsid\w*$|:textId$/;

const noAttributes = Object.freeze({});
const noChildren: readonly XmlNode[] = Object.freeze([]);

type OpenElement = XmlElement & { children: readonly XmlNode[] };

/**
 * The root element of an XML text. A document type, which could define entities, is refused, and nothing is ever
 * loaded. Elements that `isIgnored` names are left out with all that is in them.
 * Throws `IntakeFailure`: `unsafe_markup` for a document type, `damaged` for what is no XML, `too_large`.
 */
export function parseXml(text: string, isIgnored: (name: string) => boolean = () => false): XmlElement {
  const tree = new XmlTree(isIgnored);
  const parser = new SaxesParser({ xmlns: true, position: false });
  parser.on('doctype', refuseDefinitions);
  parser.on('opentag', (tag) => tree.open(tag));
  parser.on('closetag', () => tree.close());
  parser.on('text', (words) => tree.addText(words));
  parser.on('cdata', (words) => tree.addText(words));
  parser.on('error', throwDamaged);
  parser.write(text).close();
  return tree.root ?? throwDamaged();
}

class XmlTree {
  root: XmlElement | undefined;
  private readonly path: OpenElement[] = [];
  private count = 0;
  /** How deep we are in an element that is left out. */
  private ignoredDepth = 0;

  constructor(private readonly isIgnored: (name: string) => boolean) {}

  open({ uri, local, attributes }: SaxesTagNS): void {
    if (this.path.length + this.ignoredDepth >= maxDepth) throw tooLarge();
    const name = qualify(uri, local);
    if (this.ignoredDepth > 0 || this.isIgnored(name)) {
      this.ignoredDepth += 1;
      return;
    }
    this.count += 1;
    if (this.count > maxElements) throw tooLarge();
    const element: OpenElement = { name, attributes: readAttributes(attributes), children: noChildren };
    this.root ??= element;
    this.addNode(element);
    this.path.push(element);
  }

  close(): void {
    if (this.ignoredDepth > 0) {
      this.ignoredDepth -= 1;
      return;
    }
    const element = this.path.pop();
    // Line ends and indents between elements are layout of the file.
    if (element && element.children.length > 1 && element.children.some((child) => typeof child !== 'string'))
      element.children = element.children.filter((child) => typeof child !== 'string' || child.trim() !== '');
  }

  addText(words: string): void {
    if (this.ignoredDepth === 0) this.addNode(words);
  }

  private addNode(node: XmlNode): void {
    const parent = this.path.at(-1);
    if (!parent) return;
    if (parent.children === noChildren) parent.children = [node];
    else (parent.children as XmlNode[]).push(node);
  }
}

/** One object for all elements without attributes. Most elements have no attribute that is read. */
function readAttributes(written: Record<string, SaxesAttributeNS>): XmlElement['attributes'] {
  let attributes: Record<string, string> | undefined;
  for (const key in written) {
    const attribute = written[key];
    if (!attribute || unread.test(key)) continue;
    attributes ??= {};
    attributes[qualify(attribute.uri, attribute.local)] = attribute.value;
  }
  return attributes ?? noAttributes;
}

/** A name in no namespace has no prefix. */
function qualify(uri: string, local: string): string {
  return uri === '' ? local : `${prefixOf(uri)}:${local}`;
}

function refuseDefinitions(): never {
  throw new IntakeFailure('unsafe_markup', 'The file contains markup with definitions of its own.');
}

function tooLarge(): IntakeFailure {
  return new IntakeFailure('too_large', 'The file has more parts, or nests them deeper, than is read here.');
}

function throwDamaged(): never {
  throw new IntakeFailure('damaged', 'The file is damaged: its text cannot be read.');
}
