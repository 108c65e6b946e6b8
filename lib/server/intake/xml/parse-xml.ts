import { IntakeFailure } from '@/lib/domain/intake/intake-failure';
import { decodeEntities } from './decode-entities';
import { prefixOf } from './namespaces';
import type { XmlElement, XmlNode } from './xml-element';

const maxDepth = 400;
/** A book of a thousand pages. */
const maxElements = 500_000;

const endTag = /<\/([^\s>]+)\s*>/y;
const startOfTag = /<([^\s/>=]+)/y;
const attribute = /\s+([^\s=/>]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
const endOfStartTag = /\s*(\/?)>/y;

/** Namespaces, and the marks by which Word tells apart who typed what when. */
const unread = /^xmlns\b|^xml:space$|:rsid\w*$|:(?:para|text)Id$/;

const xmlItself: Namespaces = new Map([['xml', 'xml']]);
const noAttributes = Object.freeze({});
const noChildren: readonly XmlNode[] = Object.freeze([]);

type Namespaces = ReadonlyMap<string, string>;
interface OpenElement {
  tagName: string;
  element: XmlElement & { children: readonly XmlNode[] };
  namespaces: Namespaces;
}

/**
 * The root element of an XML text. There are no document types, no entities but the five of XML, and nothing is ever loaded.
 * `isIgnored` names elements that are left out with all that is in them.
 * Throws `IntakeFailure`: `unsafe_markup` for a document type, `damaged` for what is no XML, `too_large`.
 */
export function parseXml(text: string, isIgnored: (name: string) => boolean = () => false): XmlElement {
  return new XmlParser(text, isIgnored).parse();
}

class XmlParser {
  private readonly open: OpenElement[] = [];
  private root: XmlElement | undefined;
  private position = 0;
  private count = 0;
  /** How deep we are in an element that is left out. */
  private ignoredDepth = 0;

  constructor(
    private readonly text: string,
    private readonly isIgnored: (name: string) => boolean,
  ) {}

  parse(): XmlElement {
    while (this.position < this.text.length) {
      const next = this.text.indexOf('<', this.position);
      this.addText(this.text.slice(this.position, next < 0 ? undefined : next));
      if (next < 0) break;
      this.position = next;
      this.readMarkup();
    }
    if (!this.root || this.open.length > 0) throw damaged();
    return this.root;
  }

  private readMarkup(): void {
    switch (this.text[this.position + 1]) {
      case '/':
        this.close(this.expect(endTag)[1] ?? '');
        break;
      case '?':
        this.skipTo('?>');
        break;
      case '!':
        this.readDeclaration();
        break;
      default:
        this.readStartTag();
    }
  }

  private readDeclaration(): void {
    if (this.text.startsWith('<!--', this.position)) this.skipTo('-->');
    else if (this.text.startsWith('<![CDATA[', this.position)) {
      const start = this.position + '<![CDATA['.length;
      this.skipTo(']]>');
      if (this.ignoredDepth === 0) this.addNode(this.text.slice(start, this.position - ']]>'.length));
    } else throw new IntakeFailure('unsafe_markup', 'The file contains markup with definitions of its own.');
  }

  private readStartTag(): void {
    const tagName = this.expect(startOfTag)[1] ?? '';
    const attributes: [string, string][] = [];
    for (let found = this.match(attribute); found; found = this.match(attribute))
      attributes.push([found[1] ?? '', decodeEntities(found[2] ?? found[3] ?? '')]);
    const isEmpty = this.expect(endOfStartTag)[1] === '/';
    this.start(tagName, attributes);
    if (isEmpty) this.close(tagName);
  }

  private match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.position;
    const found = pattern.exec(this.text);
    if (found) this.position = pattern.lastIndex;
    return found;
  }

  private expect(pattern: RegExp): RegExpExecArray {
    const found = this.match(pattern);
    if (!found) throw damaged();
    return found;
  }

  private skipTo(end: string): void {
    const found = this.text.indexOf(end, this.position);
    if (found < 0) throw damaged();
    this.position = found + end.length;
  }

  private start(tagName: string, written: [string, string][]): void {
    if (this.open.length + this.ignoredDepth >= maxDepth) throw tooLarge();
    const above = this.open.at(-1)?.namespaces ?? xmlItself;
    const namespaces = declareNamespaces(above, written);
    const name = resolveName(tagName, namespaces, true);
    if (this.ignoredDepth > 0 || this.isIgnored(name)) {
      this.ignoredDepth += 1;
      return;
    }
    this.count += 1;
    if (this.count > maxElements) throw tooLarge();
    const attributes = readAttributes(written, namespaces);
    const element = { name, attributes, children: noChildren };
    this.addNode(element);
    this.open.push({ tagName, element, namespaces });
  }

  private close(tagName: string): void {
    if (this.ignoredDepth > 0) {
      this.ignoredDepth -= 1;
      return;
    }
    const last = this.open.pop();
    if (last?.tagName !== tagName) throw damaged();
    if (this.open.length === 0) this.root ??= last.element;
    // Line ends and indents between elements are layout of the file.
    const { children } = last.element;
    if (children.length > 1 && children.some((child) => typeof child !== 'string'))
      last.element.children = children.filter((child) => typeof child !== 'string' || child.trim() !== '');
  }

  private addText(raw: string): void {
    if (raw !== '' && this.ignoredDepth === 0) this.addNode(decodeEntities(raw));
  }

  private addNode(node: XmlNode): void {
    const parent = this.open.at(-1)?.element;
    if (!parent) {
      if (typeof node === 'string' ? node.trim() !== '' && node.trim() !== '\ufeff' : this.root)
        throw damaged();
      return;
    }
    if (parent.children === noChildren) parent.children = [node];
    else (parent.children as XmlNode[]).push(node);
  }
}

/** One object for all elements without attributes: most have none that is read. */
function readAttributes(
  written: readonly [string, string][],
  namespaces: Namespaces,
): XmlElement['attributes'] {
  let attributes: Record<string, string> | undefined;
  for (const [key, value] of written) {
    if (unread.test(key)) continue;
    attributes ??= {};
    attributes[resolveName(key, namespaces, false)] = value;
  }
  return attributes ?? noAttributes;
}

function declareNamespaces(above: Namespaces, attributes: readonly [string, string][]): Namespaces {
  const declared = attributes.filter(([key]) => key === 'xmlns' || key.startsWith('xmlns:'));
  if (declared.length === 0) return above;
  return new Map([...above, ...declared.map(([key, value]) => [key.slice(6), prefixOf(value)] as const)]);
}

/** An attribute without a prefix is in no namespace, an element without one in the default one. */
function resolveName(written: string, namespaces: Namespaces, isElement: boolean): string {
  const colon = written.indexOf(':');
  if (colon < 0 && !isElement) return written;
  const prefix = namespaces.get(colon < 0 ? '' : written.slice(0, colon));
  const local = written.slice(colon + 1);
  return prefix === undefined ? local : `${prefix}:${local}`;
}

function tooLarge(): IntakeFailure {
  return new IntakeFailure('too_large', 'The file has more parts, or nests them deeper, than is read here.');
}

function damaged(): IntakeFailure {
  return new IntakeFailure('damaged', 'The file is damaged: its text cannot be read.');
}
