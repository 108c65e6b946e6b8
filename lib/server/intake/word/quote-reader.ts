import type { XmlElement } from '../xml/xml-element';

/** Follows the text of one part and notes the words between the two marks of each comment. */
export class QuoteReader {
  private text = '';
  /** With words struck through, for comments that are about nothing else. */
  private everything = '';
  private readonly starts = new Map<string, { inText: number; inEverything: number }>();

  constructor(private readonly quotes: Map<string, string>) {}

  add(words: string): void {
    this.text += words;
    this.everything += words;
  }

  addStruck(words: string): void {
    this.everything += words;
  }

  mark({ name, attributes }: XmlElement): void {
    const id = attributes['w:id'] ?? '';
    if (name === 'w:commentRangeStart') {
      this.starts.set(id, { inText: this.text.length, inEverything: this.everything.length });
      return;
    }
    const start = this.starts.get(id);
    const words = start ? this.text.slice(start.inText) : '';
    this.quotes.set(id, words.trim() === '' && start ? this.everything.slice(start.inEverything) : words);
  }
}
