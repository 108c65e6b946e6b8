import type { Block, Enclosure, Run } from './block';
import type { AddressReader } from './page-url';
import { breaksLine, isDataTable, isUnread } from './tag-kinds';
import { wellFormed } from './well-formed';

interface Style {
  href: string | null;
  isStrong: boolean;
  isEmphasised: boolean;
}
const plain: Style = { href: null, isStrong: false, isEmphasised: false };

/** The headings, paragraphs and rows below an element, with their words, links and emphasis; nothing that runs or loads. */
export function listBlocks(root: Element, readAddress: AddressReader): Block[] {
  const collector = new BlockCollector(readAddress);
  collector.walk(root, plain);
  return collector.finish();
}

class BlockCollector {
  private readonly blocks: Block[] = [];
  private runs: Run[] = [];
  private kind: Pick<Block, 'kind' | 'level'> = { kind: 'paragraph', level: 0 };
  private within: readonly Enclosure[] = [];
  private readonly dataTables = new WeakMap<Element, boolean>();

  constructor(private readonly readAddress: AddressReader) {}

  walk(node: Node, style: Style): void {
    for (const child of node.childNodes) {
      if (child.nodeType === 3) this.addText(child.textContent ?? '', style);
      else if (child.nodeType === 1) this.walkElement(child as Element, style);
    }
  }

  finish(): Block[] {
    this.flush();
    return this.blocks;
  }

  private walkElement(element: Element, style: Style): void {
    const tag = element.tagName.toUpperCase();
    if (isUnread(tag)) return;
    const heading = /^H([1-6])$/.exec(tag);
    if (heading) this.walkAs({ kind: 'heading', level: Number(heading[1]) }, element, style);
    else if (tag === 'BR' || tag === 'HR') this.flush();
    else if (tag === 'UL' || tag === 'OL') this.enclose(tag === 'UL' ? 'ul' : 'ol', element, style);
    else if (tag === 'LI') this.walkItem(element, style);
    else if (tag === 'BLOCKQUOTE') this.enclose('blockquote', element, style);
    else if (tag === 'TR' && this.isInDataTable(element)) this.walkRow(element, style);
    else if (tag === 'PRE') this.walkLines(element, style);
    else if (breaksLine(tag)) this.walkAs({ kind: 'paragraph', level: 0 }, element, style);
    else this.walk(element, this.styleWith(element, tag, style));
  }

  private styleWith(element: Element, tag: string, style: Style): Style {
    if (tag === 'A') return { ...style, href: this.readAddress(element.getAttribute('href')) };
    if (tag === 'B' || tag === 'STRONG') return { ...style, isStrong: true };
    if (tag === 'I' || tag === 'EM' || tag === 'CITE') return { ...style, isEmphasised: true };
    return style;
  }

  private walkAs(kind: Pick<Block, 'kind' | 'level'>, element: Element, style: Style): void {
    this.flush();
    const outer = this.kind;
    // What stands in a heading is part of it, whatever it is wrapped in.
    if (outer.kind !== 'heading') this.kind = kind;
    this.walk(element, style);
    this.flush();
    this.kind = outer;
  }

  private enclose(tag: Enclosure['tag'], element: Element, style: Style): void {
    this.flush();
    const outer = this.within;
    this.within = [...outer, { tag }];
    this.walk(element, style);
    this.flush();
    this.within = outer;
  }

  /** An item outside a list is a paragraph. */
  private walkItem(element: Element, style: Style): void {
    const list = this.within.at(-1)?.tag;
    if (list === 'ul' || list === 'ol') this.enclose('li', element, style);
    else this.walkAs({ kind: 'paragraph', level: 0 }, element, style);
  }

  private isInDataTable(row: Element): boolean {
    const table = row.closest('table');
    if (table === null) return false;
    const known = this.dataTables.get(table) ?? isDataTable(table);
    this.dataTables.set(table, known);
    return known;
  }

  private walkRow(row: Element, style: Style): void {
    this.flush();
    const outer = this.kind;
    this.kind = { kind: 'row', level: 0 };
    for (const cell of row.children) {
      const before = this.runs;
      this.runs = [];
      this.addCell(cell, style);
      const words = trimRuns(this.runs);
      const separator = before.length > 0 && words.length > 0 ? [{ ...plain, text: ' | ' }] : [];
      this.runs = [...before, ...separator, ...words];
    }
    this.flush();
    this.kind = outer;
  }

  /** A cell is one stretch of words, whatever it is made of. */
  private addCell(node: Node, style: Style): void {
    for (const child of node.childNodes) {
      if (child.nodeType === 3) this.addText(child.textContent ?? '', style);
      if (child.nodeType !== 1) continue;
      const element = child as Element;
      const tag = element.tagName.toUpperCase();
      if (isUnread(tag)) continue;
      if (breaksLine(tag) || tag === 'BR') this.addText(' ', plain);
      this.addCell(element, this.styleWith(element, tag, style));
      if (breaksLine(tag)) this.addText(' ', plain);
    }
  }

  private walkLines(element: Element, style: Style): void {
    this.flush();
    for (const line of (element.textContent ?? '').split('\n')) {
      this.addText(line, style);
      this.flush();
    }
  }

  private addText(raw: string, style: Style): void {
    const text = wellFormed(raw).replace(/[ \t\r\n\f]+/g, ' ');
    const last = this.runs.at(-1);
    const added = last === undefined || last.text.endsWith(' ') ? text.replace(/^ /, '') : text;
    if (added === '') return;
    if (last && sameStyle(last, style)) last.text += added;
    else this.runs.push({ text: added, ...style });
  }

  private flush(): void {
    const runs = trimRuns(this.runs);
    this.runs = [];
    const text = runs.map((run) => run.text).join('');
    if (/\S/.test(text)) this.blocks.push({ ...this.kind, runs, text, within: this.within });
  }
}

function sameStyle(run: Run, style: Style): boolean {
  return (
    run.href === style.href && run.isStrong === style.isStrong && run.isEmphasised === style.isEmphasised
  );
}

function trimRuns(runs: Run[]): Run[] {
  const last = runs.at(-1);
  if (last) last.text = last.text.replace(/ $/, '');
  return runs.filter(({ text }) => text !== '');
}
