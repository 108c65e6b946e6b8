import { childOf, descendantsOf, elementsOf, valueOf, type XmlElement } from '../xml/xml-element';
import { type Block, type Span, tidySpans } from './blocks';
import { chooseAlternative } from './choose-alternative';
import { InlineReader } from './read-inline';
import { readNumberingReference, readOutlineLevel } from './read-styles';
import type { WordReading } from './word-reading';
import type { WordPart } from './word-package';

/** The text of one part, or of one element in it. Its tracked changes have been resolved before. */
export function readBlocks(part: WordPart, reading: WordReading, element: XmlElement = part.root): Block[] {
  return new BlockReader(part, reading).read(elementsOf(element));
}

const separator: Span = { text: ' | ', isBold: false, isItalic: false, href: null };

class BlockReader {
  private blocks: Block[] = [];
  private readonly inline: InlineReader;
  /** A large first letter, which stands in a paragraph of its own before the one that it begins. */
  private initial: Span[] = [];

  constructor(
    part: WordPart,
    private readonly reading: WordReading,
  ) {
    this.inline = new InlineReader(part, reading);
  }

  read(elements: readonly XmlElement[]): Block[] {
    const outer = this.blocks;
    this.blocks = [];
    for (const element of elements) this.readElement(element);
    this.endInitial();
    const inner = this.blocks;
    this.blocks = outer;
    return inner;
  }

  private readElement(element: XmlElement): void {
    switch (element.name) {
      case 'w:p':
        this.readParagraph(element);
        break;
      case 'w:tbl':
        this.endInitial();
        for (const row of descendantsOf(element, 'w:tr')) this.readRow(row);
        break;
      case 'w:altChunk':
      case 'w:subDoc':
        this.reading.dropped.add('embed', 'another document within this one');
        break;
      case 'w:commentRangeStart':
      case 'w:commentRangeEnd':
        this.inline.markComment(element);
        break;
      case 'mc:AlternateContent':
        for (const child of elementsOf(chooseAlternative(element))) this.readElement(child);
        break;
      case 'w:r':
      case 'w:hyperlink':
      case 'm:oMathPara':
        // Text outside of any paragraph, as in files that other programs wrote.
        this.readParagraph({ name: 'w:p', attributes: {}, children: [element] });
        break;
      default:
        if (!element.name.endsWith('Pr')) for (const child of elementsOf(element)) this.readElement(child);
    }
  }

  private readParagraph(paragraph: XmlElement): void {
    const properties = childOf(paragraph, 'w:pPr');
    const isInitial = /^(?:drop|margin)$/.test(
      childOf(properties, 'w:framePr')?.attributes['w:dropCap'] ?? '',
    );
    const { spans, boxes } = this.inline.readParagraph(paragraph, isInitial ? '' : '\n');
    const tidy = tidySpans([...this.initial, ...spans]);
    const makeBlock = this.blockMaker(properties);
    if (isInitial) this.initial = tidy;
    else if (spans.length > 0 && tidy.length > 0) {
      this.initial = [];
      this.blocks.push(makeBlock(tidy));
    }
    for (const box of boxes) this.blocks.push(...this.read(elementsOf(box)));
  }

  /** A large first letter without a paragraph to belong to. */
  private endInitial(): void {
    if (this.initial.length > 0) this.blocks.push({ kind: 'paragraph', spans: this.initial });
    this.initial = [];
  }

  /** Makes the paragraph's block of its words. A paragraph of a list is counted even where it has none. */
  private blockMaker(properties: XmlElement | undefined): (spans: Span[]) => Block {
    const { styles, numbering, counter } = this.reading;
    const style = styles.find(valueOf(properties, 'w:pStyle'));
    const own = readNumberingReference(properties);
    const numberingId = own.numberingId ?? style.numbering.numberingId;
    const level = own.level ?? style.numbering.level ?? 0;
    const number = numberingId === null ? null : counter.count(numberingId, level);
    const heading = style.isTitle ? 1 : readOutlineLevel(properties, style.headingLevel);
    if (heading !== null)
      return (spans) => ({ kind: 'heading', level: heading, isTitle: style.isTitle, spans });
    const isItem = numberingId !== null && numbering(numberingId, level).marker !== null;
    if (isItem) return (spans) => ({ kind: 'item', level, number, spans });
    return (spans) => ({ kind: style.isQuote ? 'quote' : 'paragraph', spans });
  }

  /** A row of short cells is one line of text; cells that hold more are read one after the other. */
  private readRow(row: XmlElement): void {
    const cells = descendantsOf(row, 'w:tc').map((cell) => this.read(elementsOf(cell)));
    const isLine = cells.every(
      (blocks) => blocks.length === 0 || (blocks.length === 1 && blocks[0]?.kind === 'paragraph'),
    );
    if (!isLine || cells.length === 1) {
      this.blocks.push(...cells.flat());
      return;
    }
    const filled = cells.findLastIndex((blocks) => blocks.length > 0) + 1;
    const spans = cells
      .slice(0, filled)
      .flatMap((blocks, index) => [
        ...(index > 0 ? [separator] : []),
        ...blocks.flatMap((block) => block.spans),
      ]);
    const tidy = tidySpans(spans);
    if (tidy.length > 0) this.blocks.push({ kind: 'paragraph', spans: tidy });
  }
}
