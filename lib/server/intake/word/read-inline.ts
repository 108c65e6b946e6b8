import { safeUrl } from '@/lib/domain/text/fields/safe-url';
import { childOf, elementsOf, textOf, valueOf, type XmlElement } from '../xml/xml-element';
import { leftOutWords } from '../left-out-words';
import { shiftedForm } from '../raised-signs';
import type { Span } from './blocks';
import { chooseAlternative } from './choose-alternative';
import { Fields, linkOfInstruction } from './fields';
import { readEquation, readGraphic, readObject } from './read-graphic';
import { type Look, plainLook, readLook } from './read-look';
import { QuoteReader } from './quote-reader';
import { readSymbolText, symbolOf } from './read-symbol';
import type { WordReading } from './word-reading';
import type { WordPart } from './word-package';

/** Reads the paragraphs of one part, one after the other: fields and comments may begin in one and end in another. */
export class InlineReader {
  private spans: Span[] = [];
  private boxes: XmlElement[] = [];
  private readonly fields = new Fields();
  private readonly quotes: QuoteReader;
  /** Words struck through, up to here, since the last that are not. */
  private struck = '';

  constructor(
    private readonly part: WordPart,
    private readonly reading: WordReading,
  ) {
    this.quotes = new QuoteReader(reading.quotes);
  }

  /** A paragraph's text, and the text boxes that hang on it. `end` stands between it and the next one. */
  readParagraph(paragraph: XmlElement, end: '\n' | ''): { spans: Span[]; boxes: XmlElement[] } {
    this.spans = [];
    this.boxes = [];
    const { isHidden, isStruck } = this.reading.styles.find(valueOf(childOf(paragraph, 'w:pPr'), 'w:pStyle'));
    this.visitChildren(paragraph, { ...plainLook, isHidden, isStruck });
    this.fields.endParagraph();
    this.endStruck();
    this.quotes.add(end);
    return { spans: this.spans, boxes: this.boxes };
  }

  /** Comments may also begin and end between two paragraphs. */
  markComment(element: XmlElement): void {
    this.quotes.mark(element);
  }

  private visitChildren(element: XmlElement | undefined, look: Look): void {
    for (const child of elementsOf(element)) this.visit(child, look);
  }

  private visit(element: XmlElement, look: Look): void {
    switch (element.name) {
      case 'w:r':
        this.visitChildren(element, readLook(childOf(element, 'w:rPr'), look, this.reading.styles));
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
    if (number !== null) this.add(` [${number}]`, { ...look, href: null, shift: null });
  }

  private add(written: string, look: Look): void {
    if (!this.fields.isText || written === '') return;
    if (look.isHidden) {
      this.reading.hidden.push(written);
      return;
    }
    if (look.isStruck) {
      this.struck += written;
      this.quotes.addStruck(written);
      return;
    }
    if (written.trim() !== '') this.endStruck();
    const { isBold, isItalic, shift } = look;
    const text = shift === null ? written : shiftedForm(written, shift, this.spans.at(-1)?.text ?? '');
    this.spans.push({ text, isBold, isItalic, href: look.href ?? this.fields.href });
    this.quotes.add(text);
    this.reading.countLanguages(text, look.languages);
  }

  /** Words struck through are withdrawn: they are named, and are not in the text. */
  private endStruck(): void {
    if (this.struck.trim() !== '') {
      this.reading.dropped.add('other', leftOutWords('struck through', this.struck));
      this.reading.struck.push(this.struck);
    }
    this.struck = '';
  }
}
