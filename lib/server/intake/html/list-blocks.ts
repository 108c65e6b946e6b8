import type { Block, Enclosure, Run } from './block';
import type { AddressReader } from './page-url';
import { formOf, isStruck, signsIn, type SignForm } from './sign-forms';
import { breaksLine, isDataTable, isUnread } from './tag-kinds';
import { type MarkupReader, walkMarkup } from './walk-markup';
import { wellFormed } from './well-formed';

interface Style {
  href: string | null;
  isStrong: boolean;
  isEmphasised: boolean;
}
const plain: Style = { href: null, isStrong: false, isEmphasised: false };

/**
 * The headings, paragraphs and rows below an element, with their words, links and emphasis; nothing that runs or loads. Raised
 * and lowered signs keep a form of their own, and the number of a note stands in brackets. Words struck through are no words of
 * the text; `onStruck` is told them.
 */
export function listBlocks(
  root: Element,
  readAddress: AddressReader,
  onStruck: (words: string) => void = () => undefined,
): Block[] {
  const collector = new BlockCollector(readAddress, onStruck);
  walkMarkup(root, collector);
  return collector.finish();
}

/** Where the reader is. A row of a table holds cells, and a cell is one stretch of words, whatever it is made of. */
type Place = 'page' | 'row' | 'cell';

class BlockCollector implements MarkupReader {
  private readonly blocks: Block[] = [];
  private runs: Run[] = [];
  private style = plain;
  private form: SignForm | null = null;
  private place: Place = 'page';
  private kind: Pick<Block, 'kind' | 'level'> = { kind: 'paragraph', level: 0 };
  private within: readonly Enclosure[] = [];
  private readonly dataTables = new WeakMap<Element, boolean>();

  constructor(
    private readonly readAddress: AddressReader,
    private readonly onStruck: (words: string) => void,
  ) {}

  finish(): Block[] {
    this.flush();
    return this.blocks;
  }

  text(text: string): void {
    if (this.place !== 'row') this.addText(this.inForm(text), this.style);
  }

  element(element: Element, tag: string, readInside: () => void): void {
    if (this.place === 'row') this.addCell(readInside);
    else if (isUnread(tag)) return;
    else if (isStruck(element, tag)) this.onStruck(element.textContent ?? '');
    else if (this.place === 'cell') this.readInCell(element, tag, readInside);
    else this.readOnPage(element, tag, readInside);
  }

  private readOnPage(element: Element, tag: string, readInside: () => void): void {
    const heading = /^H([1-6])$/.exec(tag);
    if (heading) this.readAs({ kind: 'heading', level: Number(heading[1]) }, readInside);
    else if (tag === 'BR' || tag === 'HR') this.flush();
    else if (tag === 'UL' || tag === 'OL') this.enclose(tag === 'UL' ? 'ul' : 'ol', readInside);
    else if (tag === 'LI') this.readItem(readInside);
    else if (tag === 'BLOCKQUOTE') this.enclose('blockquote', readInside);
    else if (tag === 'TR' && this.isInDataTable(element)) this.readRow(readInside);
    else if (tag === 'PRE') this.addLines(element);
    else if (breaksLine(tag)) this.readAs({ kind: 'paragraph', level: 0 }, readInside);
    else this.readStyled(element, tag, readInside);
  }

  private readInCell(element: Element, tag: string, readInside: () => void): void {
    if (breaksLine(tag) || tag === 'BR') this.addText(' ', plain);
    this.readStyled(element, tag, readInside);
    if (breaksLine(tag)) this.addText(' ', plain);
  }

  private readStyled(element: Element, tag: string, readInside: () => void): void {
    const outer = this.style;
    const outerForm = this.form;
    this.form = formOf(element, tag) ?? outerForm;
    if (tag === 'A') this.style = { ...outer, href: this.readAddress(element.getAttribute('href')) };
    if (tag === 'B' || tag === 'STRONG') this.style = { ...outer, isStrong: true };
    if (tag === 'I' || tag === 'EM' || tag === 'CITE') this.style = { ...outer, isEmphasised: true };
    readInside();
    this.style = outer;
    this.form = outerForm;
  }

  private inForm(text: string): string {
    return signsIn(text, this.form, this.runs.at(-1)?.text.slice(-1) ?? '');
  }

  private readAs(kind: Pick<Block, 'kind' | 'level'>, readInside: () => void): void {
    this.flush();
    const outer = this.kind;
    // What stands in a heading is part of it, whatever it is wrapped in.
    if (outer.kind !== 'heading') this.kind = kind;
    readInside();
    this.flush();
    this.kind = outer;
  }

  private enclose(tag: Enclosure['tag'], readInside: () => void): void {
    this.flush();
    const outer = this.within;
    this.within = [...outer, { tag }];
    readInside();
    this.flush();
    this.within = outer;
  }

  /** An item outside a list is a paragraph. */
  private readItem(readInside: () => void): void {
    const list = this.within.at(-1)?.tag;
    if (list === 'ul' || list === 'ol') this.enclose('li', readInside);
    else this.readAs({ kind: 'paragraph', level: 0 }, readInside);
  }

  private isInDataTable(row: Element): boolean {
    const table = row.closest('table');
    if (table === null) return false;
    const known = this.dataTables.get(table) ?? isDataTable(table);
    this.dataTables.set(table, known);
    return known;
  }

  private readRow(readInside: () => void): void {
    this.flush();
    const outer = this.kind;
    this.kind = { kind: 'row', level: 0 };
    this.readIn('row', readInside);
    this.flush();
    this.kind = outer;
  }

  private addCell(readInside: () => void): void {
    const before = this.runs;
    this.runs = [];
    this.readIn('cell', readInside);
    const words = trimRuns(this.runs);
    const separator = before.length > 0 && words.length > 0 ? [{ ...plain, text: ' | ' }] : [];
    this.runs = [...before, ...separator, ...words];
  }

  private readIn(place: Place, readInside: () => void): void {
    const outer = this.place;
    this.place = place;
    readInside();
    this.place = outer;
  }

  private addLines(element: Element): void {
    this.flush();
    for (const line of (element.textContent ?? '').split('\n')) {
      this.addText(line, this.style);
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
