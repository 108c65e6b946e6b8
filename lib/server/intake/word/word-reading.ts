import type { XmlElement } from '../xml/xml-element';
import { countByGroup, type Languages } from './languages';
import { DroppedTally } from '../dropped-tally';
import { ListCounter } from './list-counter';
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
  /** Words that are struck through. */
  readonly struck: string[] = [];
  /** Where each list stands. */
  readonly counter: ListCounter;
  /** The words between a comment's two marks. */
  readonly quotes = new Map<string, string>();
  private readonly numbers = new Map<string, number>();
  private readonly charactersByLanguage = new Map<string, number>();

  constructor(
    readonly styles: Styles,
    readonly numbering: Numbering,
    readonly notes: ReadonlyMap<string, Note>,
  ) {
    this.counter = new ListCounter(numbering);
  }

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

  /** Counts each stretch for the language that is named for its script, by the text itself or by the file. */
  countLanguages(text: string, named: Languages): void {
    for (const [group, characters] of countByGroup(text)) {
      const language = named[group] ?? this.styles.defaultLanguages[group] ?? '';
      this.charactersByLanguage.set(language, (this.charactersByLanguage.get(language) ?? 0) + characters);
    }
  }

  /** The language of most of the text; null where none is named. */
  get language(): string | null {
    const [most] = [...this.charactersByLanguage].sort(([, one], [, other]) => other - one);
    return most?.[0] || null;
  }
}
