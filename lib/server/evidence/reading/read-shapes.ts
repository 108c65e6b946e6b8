import 'server-only';
import { Parser } from 'htmlparser2';
import type { CopyBlock, Shape } from '@/lib/domain/evidence/copy-parts';

/** What stands on lines of its own. */
const blockTags: ReadonlySet<string> = new Set(
  'h1 h2 h3 h4 h5 h6 p li ul ol blockquote div table tr'.split(' '),
);
/** Normal pages have a tenth of this. A copy with more is read without its shape. */
const maxTags = 60_000;
const maxDepth = 200;

interface List {
  isNumbered: boolean;
  items: number;
}

/** The paragraphs of a page, in their order. Empty if the page is too large or too deep. */
export function readShapes(html: string): CopyBlock[] {
  const reader = new ShapeReader();
  if (html.split('<').length > maxTags) return [];
  const parser = new Parser({
    onopentagname: (tag) => reader.open(tag),
    onclosetag: (tag) => reader.close(tag),
    ontext: (text) => reader.add(text),
  });
  parser.end(html);
  return reader.finish();
}

class ShapeReader {
  private readonly blocks: CopyBlock[] = [];
  private readonly lists: List[] = [];
  private words = '';
  private heading: number | null = null;
  /** Of the item that has just begun, until its first words are there. */
  private marker = '';
  private isTooDeep = false;

  open(tag: string): void {
    if (tag === 'br') this.words += '\n';
    if (!blockTags.has(tag)) return;
    this.flush();
    if (tag === 'ul' || tag === 'ol') this.lists.push({ isNumbered: tag === 'ol', items: 0 });
    if (this.lists.length > maxDepth) this.isTooDeep = true;
    if (tag === 'li') this.marker = this.nextMarker();
    const level = /^h([1-6])$/.exec(tag)?.[1];
    if (level !== undefined) this.heading = Number(level);
  }

  close(tag: string): void {
    if (!blockTags.has(tag)) return;
    this.flush();
    if (tag === 'ul' || tag === 'ol') this.lists.pop();
    if (/^h[1-6]$/.test(tag)) this.heading = null;
  }

  add(text: string): void {
    this.words += text;
  }

  finish(): CopyBlock[] {
    this.flush();
    return this.isTooDeep ? [] : this.blocks;
  }

  private nextMarker(): string {
    const list = this.lists.at(-1);
    if (!list) return '•';
    list.items += 1;
    return list.isNumbered ? `${list.items}.` : '•';
  }

  private flush(): void {
    const words = this.words.trim();
    this.words = '';
    if (words === '') return;
    this.blocks.push({ words, shape: this.shapeOfWords() });
  }

  private shapeOfWords(): Shape | null {
    if (this.heading !== null) return { kind: 'heading', level: this.heading, marker: '' };
    const { marker } = this;
    this.marker = '';
    return this.lists.length === 0 ? null : { kind: 'item', level: this.lists.length, marker };
  }
}
