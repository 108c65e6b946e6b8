import 'server-only';
import { parseHTML } from 'linkedom';
import { invalidField } from '@/lib/domain/failure';
import type { DocumentNode } from '@/lib/domain/text/document/document';
import { safeUrl } from '@/lib/domain/text/fields/safe-url';
import { validateDocument } from '@/lib/domain/text/document/validate-document';

const maxDepth = 200;
/** Twice what a document may hold. Real pages have a tenth; the parser's time grows with the square of what they leave open. */
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
const blocks = new Set([
  'P',
  'DIV',
  'SECTION',
  'ARTICLE',
  'MAIN',
  'HEADER',
  'FOOTER',
  'FIGURE',
  'FIGCAPTION',
  'TABLE',
  'TBODY',
  'THEAD',
  'TR',
  'TD',
  'TH',
  'PRE',
  'ADDRESS',
  'DL',
  'DT',
  'DD',
  'ASIDE',
  'BODY',
  'HTML',
  'CAPTION',
]);
const markOf: Record<string, string> = {
  B: 'bold',
  STRONG: 'bold',
  I: 'italic',
  EM: 'italic',
  CITE: 'italic',
};

type Marks = NonNullable<DocumentNode['marks']>;

/**
 * The article document of an HTML text: headings, paragraphs, quotes, lists, links; nothing that runs or loads. The title
 * is its first main heading. 422 that names `field` for what is no article.
 */
export function documentFromHtml(
  html: string,
  field: 'html' | 'markdown' | 'file',
): { document: DocumentNode; title: string | null } {
  if (html.split('<').length > maxTags)
    throw invalidField(field, `has more than ${maxTags.toLocaleString('en-GB')} tags`);
  const builder = new BlockBuilder(field);
  // The whole tree, with or without a body: what stands behind `</body>` is text too.
  builder.walk(parseHTML(html).document, 0, []);
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

class BlockBuilder {
  private readonly blocks: DocumentNode[] = [];
  private inline: DocumentNode[] = [];
  private kind: DocumentNode = { type: 'paragraph' };

  constructor(private readonly field: string) {}

  walk(node: Node, depth: number, marks: Marks): void {
    if (depth > maxDepth) throw invalidField(this.field, `is nested deeper than ${maxDepth} levels`);
    for (const child of Array.from(node.childNodes)) {
      if (child.nodeType === 3) this.addText(child.textContent ?? '', marks);
      else if (child.nodeType === 1) this.walkElement(child as Element, depth + 1, marks);
    }
  }

  finish(): DocumentNode[] {
    this.flush();
    return this.blocks.length > 0 ? this.blocks : [{ type: 'paragraph' }];
  }

  private walkElement(element: Element, depth: number, marks: Marks): void {
    const tag = element.tagName.toUpperCase();
    if (dropped.has(tag)) return;
    const heading = /^H([1-6])$/.exec(tag);
    if (heading)
      this.walkAs({ type: 'heading', attrs: { level: Number(heading[1]) } }, element, depth, marks);
    else if (tag === 'BR') this.flush();
    else if (tag === 'BLOCKQUOTE') this.nest('blockquote', element, depth);
    else if (tag === 'UL' || tag === 'OL')
      this.list(tag === 'UL' ? 'bulletList' : 'orderedList', element, depth);
    else if (blocks.has(tag)) this.walkAs({ type: 'paragraph' }, element, depth, marks);
    else this.walk(element, depth, this.marksWith(element, tag, marks));
  }

  private marksWith(element: Element, tag: string, marks: Marks): Marks {
    const href = tag === 'A' ? safeUrl(element.getAttribute('href') ?? '') : null;
    const mark =
      href !== null ? { type: 'link', attrs: { href } } : markOf[tag] ? { type: markOf[tag] } : null;
    if (!mark || marks.some(({ type }) => type === mark.type)) return marks;
    return [...marks, mark];
  }

  private walkAs(kind: DocumentNode, element: Element, depth: number, marks: Marks): void {
    this.flush();
    const outer = this.kind;
    this.kind = kind;
    this.walk(element, depth, marks);
    this.flush();
    this.kind = outer;
  }

  private nest(type: string, element: Element, depth: number): void {
    this.flush();
    const inner = new BlockBuilder(this.field);
    inner.walk(element, depth, []);
    const content = inner.finish().filter((block) => block.content);
    if (content.length > 0) this.blocks.push({ type, content });
  }

  private list(type: string, element: Element, depth: number): void {
    this.flush();
    const items = Array.from(element.children).flatMap((item) => {
      const inner = new BlockBuilder(this.field);
      inner.walk(item, depth + 1, []);
      const content = inner.finish().filter((block) => block.content);
      // A list item begins with a paragraph; a list straight inside a list is taken with its parent's items.
      return content.length > 0
        ? [
            {
              type: 'listItem',
              content: content[0]?.type === 'paragraph' ? content : [{ type: 'paragraph' }, ...content],
            },
          ]
        : [];
    });
    if (items.length > 0) this.blocks.push({ type, content: items });
  }

  private addText(raw: string, marks: Marks): void {
    const text = raw.replace(/[ \t\r\n\f]+/g, ' ');
    const last = this.inline.at(-1);
    const trimmed = last === undefined || last.text?.endsWith(' ') ? text.replace(/^ /, '') : text;
    if (trimmed === '') return;
    const marked: Pick<DocumentNode, 'marks'> = marks.length > 0 ? { marks } : {};
    // The parser cuts a text at each entity; one run of equal marks is one node.
    if (last && last.marks === marked.marks) last.text = `${last.text ?? ''}${trimmed}`;
    else this.inline.push({ type: 'text', text: trimmed, ...marked });
  }

  private flush(): void {
    const last = this.inline.at(-1);
    if (last?.text) last.text = last.text.replace(/ $/, '');
    const content = this.inline.filter((node) => node.text !== '');
    this.inline = [];
    if (content.length > 0) this.blocks.push({ ...this.kind, content });
  }
}

/** Gives every text block its separator: a blank line, none after the last. */
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
