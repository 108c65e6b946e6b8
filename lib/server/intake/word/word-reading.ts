import type { XmlElement } from '../xml/xml-element';
import { DroppedTally } from '../dropped-tally';
import type { Numbering } from './read-numbering';
import type { Styles } from './read-styles';
import type { WordPart } from './word-package';

/** A footnote or endnote, in the part that it stands in. */
export interface Note {
  part: WordPart;
  element: XmlElement;
}

/** What is known and found out while one view of a Word file is read. Its parts share it. */
export class WordReading {
  readonly dropped = new DroppedTally();
  /** Words that Word does not show. */
  readonly hidden: string[] = [];
  /** The words between a comment's two marks. */
  readonly quotes = new Map<string, string>();
  private readonly numbers = new Map<string, number>();
  private readonly charactersByLanguage = new Map<string, number>();

  constructor(
    readonly styles: Styles,
    readonly numbering: Numbering,
    readonly notes: ReadonlyMap<string, Note>,
  ) {}

  /**
   * The number under which a note stands at the end. Notes are counted as the text comes to them. Null when there
   * is no such note.
   */
  numberNote(key: string): number | null {
    if (!this.notes.has(key)) return null;
    const number = this.numbers.get(key) ?? this.numbers.size + 1;
    this.numbers.set(key, number);
    return number;
  }

  /** In the order of their numbers. Reading a note may add others behind it. */
  get numberedNotes(): Iterable<[key: string, number: number]> {
    return this.numbers;
  }

  countLanguage(language: string, characters: number): void {
    this.charactersByLanguage.set(language, (this.charactersByLanguage.get(language) ?? 0) + characters);
  }

  /** The language of most of the text. */
  get language(): string | null {
    const [most] = [...this.charactersByLanguage].sort(([, one], [, other]) => other - one);
    return most?.[0] ?? null;
  }
}
