import { parseHTML } from 'linkedom';
import { invalidField } from '@/lib/domain/failure';
import type { DocumentNode } from '@/lib/domain/text/document/document';
import { safeUrl } from '@/lib/domain/text/fields/safe-url';
import { formOf, isAside, isPlain, isStruck, signsIn, type SignForm } from './html/sign-forms';
import { breaksLine } from './html/tag-kinds';
import { type MarkupReader, TooDeep, walkMarkup } from './html/walk-markup';
import { validateDocument } from '@/lib/domain/text/document/validate-document';

const maxDepth = 200;
/**
 * Twice what a document may hold. Real pages have a tenth. The parser's time grows with the square of the tags that
 * are left open.
 */
const maxTags = 40_000;
const maxTitleLength = 300;
const dropped = new Set([
  'SCRIPT',
  'STYLE',
  'TEMPLATE',
  'NOSCRIPT',
  'IFRAME',
  'OBJECT',
  'SVG',
  'MATH',
  'HEAD',
  'NAV',
  'FORM',
  'BUTTON',
  'VIDEO',
  'AUDIO',
]);
/**
 * Elements that are lines of their own on a page. In a text that somebody sends, they are words of the line around
 * them.
 */
const inLine = new Set(['LI', 'CENTER', 'FIELDSET', 'LEGEND', 'DETAILS', 'SUMMARY']);
const markOf: Record<string, string> = {
  B: 'bold',
  STRONG: 'bold',
  I: 'italic',
  EM: 'italic',
  CITE: 'italic',
};

type Marks = NonNullable<DocumentNode['marks']>;

/**
 * Words that follow each other with equal marks. The parser cuts a text at each entity. The pieces are joined once: a
 * text that grows by one piece after another is copied for each of them.
 */
interface Run {
  pieces: string[];
  marks: Marks;
}

/** Where markup came in. */
export type MarkupField = 'html' | 'markdown' | 'file';

/**
 * The article document of an HTML text: headings, paragraphs, quotes, lists, links; nothing that runs or loads, no words
 * struck through, no comments of a word processor. Raised and lowered signs keep a form of their own. The title is its
 * first main heading. 422 that names `field` where the HTML is no article.
 */
export function documentFromHtml(
  html: string,
  field: MarkupField,
): { document: DocumentNode; title: string | null } {
  if (html.split('<').length > maxTags)
    throw invalidField(field, `has more than ${maxTags.toLocaleString('en-GB')} tags`);
  const builder = new BlockBuilder();
  try {
    // The whole tree, with or without a body: what stands behind `</body>` is text too.
    walkMarkup(parseHTML(html).document, builder, maxDepth);
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
    throw invalidField(field, `is nested deeper than ${maxDepth} levels`);
  }
  const checked = validateDocument({ type: 'doc', content: withGaps(builder.finish()) });
  if (!checked.ok) throw invalidField(field, checked.message);
  return { document: checked.document, title: findTitle(checked.document) };
}

function findTitle({ content = [] }: DocumentNode): string | null {
  const heading = content.find(({ type, attrs }) => type === 'heading' && attrs?.level === 1);
  const title =
    heading?.content
      ?.map(({ text }) => text)
      .join('')
      .trim() ?? '';
  return title !== '' && title.length <= maxTitleLength ? title : null;
}

/** The number that a list begins with, where it is not 1. */
function startOf(list: Element): DocumentNode['attrs'] {
  const start = list.getAttribute('start') ?? '';
  return /^\d{1,6}$/.test(start) && Number(start) > 1 ? { start: Number(start) } : undefined;
}

class BlockBuilder implements MarkupReader {
  private blocks: DocumentNode[] = [];
  private runs: Run[] = [];
  /** At the start of a block, and behind a blank: a further blank there says nothing. */
  private isAfterBlank = true;
  private kind: DocumentNode = { type: 'paragraph' };
  private marks: Marks = [];
  private form: SignForm | null = null;
  /** In a list, whose elements are its items and which has no words of its own. */
  private isInList = false;

  finish(): DocumentNode[] {
    this.flush();
    return this.blocks.length > 0 ? this.blocks : [{ type: 'paragraph' }];
  }

  text(text: string): void {
    if (this.isInList) return;
    const before = this.runs.at(-1)?.pieces.at(-1)?.slice(-1) ?? '';
    this.addText(signsIn(text, this.form, before), this.marks);
  }

  element(element: Element, tag: string, readInside: () => void): void {
    if (this.isInList) this.addItem(readInside);
    else if (!dropped.has(tag) && !isStruck(element, tag) && !isAside(element))
      this.readElement(element, tag, readInside);
  }

  private readElement(element: Element, tag: string, readInside: () => void): void {
    const heading = /^H([1-6])$/.exec(tag);
    if (heading) this.readAs({ type: 'heading', attrs: { level: Number(heading[1]) } }, readInside);
    else if (tag === 'BR') this.flush();
    else if (tag === 'BLOCKQUOTE') this.addNested('blockquote', this.readApart(false, readInside));
    else if (tag === 'UL') this.addNested('bulletList', this.readApart(true, readInside));
    else if (tag === 'OL') this.addNested('orderedList', this.readApart(true, readInside), startOf(element));
    else if (breaksLine(tag) && !inLine.has(tag)) this.readAs({ type: 'paragraph' }, readInside);
    else this.readMarked(element, tag, readInside);
  }

  private readMarked(element: Element, tag: string, readInside: () => void): void {
    const { marks: outer, form: outerForm } = this;
    this.form = formOf(element, tag) ?? outerForm;
    const href = tag === 'A' ? safeUrl(element.getAttribute('href') ?? '') : null;
    const mark =
      href !== null
        ? { type: 'link', attrs: { href } }
        : markOf[tag] && !isPlain(element)
          ? { type: markOf[tag] }
          : null;
    if (mark && !outer.some(({ type }) => type === mark.type)) this.marks = [...outer, mark];
    readInside();
    Object.assign(this, { marks: outer, form: outerForm });
  }

  private readAs(kind: DocumentNode, readInside: () => void): void {
    this.flush();
    const outer = this.kind;
    this.kind = kind;
    readInside();
    this.flush();
    this.kind = outer;
  }

  /** What stands inside, as blocks of its own, which are in no heading and without the marks around them. */
  private readApart(isInList: boolean, readInside: () => void): DocumentNode[] {
    this.flush();
    const outer = { blocks: this.blocks, kind: this.kind, marks: this.marks, isInList: this.isInList };
    Object.assign(this, { blocks: [], kind: { type: 'paragraph' }, marks: [], isInList });
    readInside();
    this.flush();
    const inner = this.blocks;
    Object.assign(this, outer);
    return inner;
  }

  private addNested(type: string, content: DocumentNode[], attrs?: DocumentNode['attrs']): void {
    if (content.length > 0) this.blocks.push({ type, ...(attrs ? { attrs } : {}), content });
  }

  /** Adds an item, which begins with a paragraph. A list straight inside a list is taken with its parent's items. */
  private addItem(readInside: () => void): void {
    const content = this.readApart(false, readInside);
    const lacksParagraph = content.length > 0 && content[0]?.type !== 'paragraph';
    this.addNested('listItem', lacksParagraph ? [{ type: 'paragraph' }, ...content] : content);
  }

  private addText(raw: string, marks: Marks): void {
    const text = raw.replace(/[ \t\r\n\f]+/g, ' ');
    const trimmed = this.isAfterBlank && text.startsWith(' ') ? text.slice(1) : text;
    if (trimmed === '') return;
    const last = this.runs.at(-1);
    if (last?.marks === marks) last.pieces.push(trimmed);
    else this.runs.push({ pieces: [trimmed], marks });
    this.isAfterBlank = trimmed.endsWith(' ');
  }

  private flush(): void {
    const texts = this.runs.map(({ pieces }) => pieces.join(''));
    if (this.isAfterBlank && texts.length > 0) texts.push((texts.pop() ?? '').slice(0, -1));
    const content = this.runs.flatMap(({ marks }, index): DocumentNode[] => {
      const text = texts[index] ?? '';
      return text === '' ? [] : [{ type: 'text', text, ...(marks.length > 0 ? { marks } : {}) }];
    });
    this.runs = [];
    this.isAfterBlank = true;
    if (content.length > 0) this.blocks.push({ ...this.kind, content });
  }
}

/** Gives every text block its separator: a blank line, and none after the last block. */
function withGaps(content: DocumentNode[]): DocumentNode[] {
  const textBlocks: DocumentNode[] = [];
  const collect = (nodes: DocumentNode[]) => {
    for (const node of nodes) {
      if (node.type === 'paragraph' || node.type === 'heading') textBlocks.push(node);
      else collect(node.content ?? []);
    }
  };
  collect(content);
  textBlocks.forEach((node, index) => {
    node.attrs = { ...node.attrs, gap: index === textBlocks.length - 1 ? '' : '\n\n' };
  });
  return content;
}
