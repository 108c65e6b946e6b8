import { safeUrl } from '@/lib/domain/text/fields/safe-url';
import { childOf, elementsOf, isOn, textOf, valueOf, type XmlElement } from '../xml/xml-element';
import type { Span } from './blocks';
import { chooseAlternative } from './choose-alternative';
import { Fields, linkOfInstruction } from './fields';
import { readEquation, readGraphic, readObject } from './read-graphic';
import { readSymbolText, symbolOf } from './read-symbol';
import type { WordReading } from './word-reading';
import type { WordPart } from './word-package';

interface Look {
  isBold: boolean;
  isItalic: boolean;
  isHidden: boolean;
  href: string | null;
  language: string | null;
  font: string | undefined;
}

const plain: Look = {
  isBold: false,
  isItalic: false,
  isHidden: false,
  href: null,
  language: null,
  font: undefined,
};

/** Reads the paragraphs of one part, one after the other: fields and comments may begin in one and end in another. */
export class InlineReader {
  private spans: Span[] = [];
  private boxes: XmlElement[] = [];
  private readonly fields = new Fields();
  /** All text so far, for the words that comments are about. */
  private flow = '';
  private readonly commentStarts = new Map<string, number>();

  constructor(
    private readonly part: WordPart,
    private readonly reading: WordReading,
  ) {}

  /** A paragraph's text, and the text boxes that hang on it. */
  readParagraph(paragraph: XmlElement): { spans: Span[]; boxes: XmlElement[] } {
    this.spans = [];
    this.boxes = [];
    this.visitChildren(paragraph, plain);
    this.fields.endParagraph();
    this.flow += '\n';
    return { spans: this.spans, boxes: this.boxes };
  }

  /** Comments may also begin and end between two paragraphs. */
  markComment(element: XmlElement): void {
    const id = element.attributes['w:id'] ?? '';
    if (element.name === 'w:commentRangeStart') this.commentStarts.set(id, this.flow.length);
    else this.reading.quotes.set(id, this.flow.slice(this.commentStarts.get(id) ?? this.flow.length));
  }

  private visitChildren(element: XmlElement | undefined, look: Look): void {
    for (const child of elementsOf(element)) this.visit(child, look);
  }

  private visit(element: XmlElement, look: Look): void {
    switch (element.name) {
      case 'w:r':
        this.visitChildren(element, this.lookOf(childOf(element, 'w:rPr'), look));
        break;
      case 'w:t':
        this.add(readSymbolText(look.font, textOf(element)).replace(/[\r\n]/g, ' '), look);
        break;
      case 'w:tab':
      case 'w:ptab':
        this.add(' ', look);
        break;
      case 'w:br':
      case 'w:cr':
        this.add('\n', look);
        break;
      case 'w:noBreakHyphen':
        this.add('\u2011', look);
        break;
      case 'w:sym':
        this.addSymbol(element, look);
        break;
      case 'w:fldChar':
        this.fields.mark(element.attributes['w:fldCharType']);
        break;
      case 'w:instrText':
        this.fields.addInstruction(textOf(element));
        break;
      case 'w:fldSimple': {
        const href = linkOfInstruction(element.attributes['w:instr'] ?? '') ?? look.href;
        this.visitChildren(element, { ...look, href });
        break;
      }
      case 'w:hyperlink':
        this.visitChildren(element, { ...look, href: this.linkOf(element) ?? look.href });
        break;
      case 'w:commentRangeStart':
      case 'w:commentRangeEnd':
        this.markComment(element);
        break;
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        this.addNote(element, look);
        break;
      case 'w:ruby':
        this.visitChildren(childOf(element, 'w:rubyBase'), look);
        this.add(' (', look);
        this.visitChildren(childOf(element, 'w:rt'), look);
        this.add(')', look);
        break;
      case 'm:oMath':
        this.add(readEquation(element, this.reading.dropped), look);
        break;
      case 'w:drawing':
      case 'w:pict':
        this.boxes.push(...readGraphic(element, this.reading.dropped));
        break;
      case 'w:object':
        this.boxes.push(...readObject(element, this.reading.dropped));
        break;
      case 'mc:AlternateContent':
        this.visitChildren(chooseAlternative(element), look);
        break;
      default:
        // Other wrappers of text do not matter: content controls, smart tags, directions. Properties are no text.
        if (!element.name.endsWith('Pr')) this.visitChildren(element, look);
    }
  }

  private lookOf(properties: XmlElement | undefined, outer: Look): Look {
    if (!properties) return outer;
    const styleId = valueOf(properties, 'w:rStyle');
    const style = styleId === undefined ? undefined : this.reading.styles.find(styleId);
    const fonts = childOf(properties, 'w:rFonts')?.attributes;
    return {
      isBold: childOf(properties, 'w:b') ? isOn(properties, 'w:b') : (style?.isBold ?? outer.isBold),
      isItalic: childOf(properties, 'w:i') ? isOn(properties, 'w:i') : (style?.isItalic ?? outer.isItalic),
      isHidden: outer.isHidden || isOn(properties, 'w:vanish'),
      href: outer.href,
      language: valueOf(properties, 'w:lang') ?? outer.language,
      font: fonts?.['w:ascii'] ?? fonts?.['w:hAnsi'] ?? outer.font,
    };
  }

  private linkOf(hyperlink: XmlElement): string | null {
    const relationship = this.part.relationships.get(hyperlink.attributes['r:id'] ?? '');
    if (!relationship?.isExternal) return null;
    const anchor = hyperlink.attributes['w:anchor'];
    return safeUrl(
      anchor !== undefined && !relationship.target.includes('#')
        ? `${relationship.target}#${anchor}`
        : relationship.target,
    );
  }

  private addSymbol({ attributes }: XmlElement, look: Look): void {
    const font = attributes['w:font'];
    const code = attributes['w:char'] ?? '';
    const symbol = symbolOf(font, /^[0-9a-f]+$/i.test(code) ? parseInt(code, 16) : 0);
    if (symbol !== null) this.add(symbol, look);
    else this.reading.dropped.add('other', `symbol: ${font ?? 'no font'} ${code}`);
  }

  private addNote({ name, attributes }: XmlElement, look: Look): void {
    const kind = name === 'w:footnoteReference' ? 'footnote' : 'endnote';
    const number = this.reading.numberNote(`${kind} ${attributes['w:id'] ?? ''}`);
    if (number !== null) this.add(` [${number}]`, { ...look, href: null });
  }

  private add(text: string, look: Look): void {
    if (!this.fields.isText || text === '') return;
    if (look.isHidden) {
      this.reading.hidden.push(text);
      return;
    }
    const { isBold, isItalic } = look;
    this.spans.push({ text, isBold, isItalic, href: look.href ?? this.fields.href });
    this.flow += text;
    if (look.language !== null) this.reading.countLanguage(look.language, text.length);
  }
}
