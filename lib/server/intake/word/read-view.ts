import type { Block, Span } from './blocks';
import { readBlocks } from './read-blocks';
import { readNumbering } from './read-numbering';
import { readStyles } from './read-styles';
import { notesOf, type WordFile } from './read-word-file';
import { type Note, WordReading } from './word-reading';
import { type ChangesView, resolveChanges } from './resolve-changes';
import type { WordPart } from './word-package';

/** One view of a Word file. */
export interface WordView {
  /** The article, its notes at the end. */
  blocks: Block[];
  /** Notes that nothing refers to. */
  looseNotes: Block[];
  reading: WordReading;
}

/** The article in a Word file, with all tracked changes accepted or rejected. */
export function readView(file: WordFile, view: ChangesView): WordView {
  const styles = readStyles(file.styles);
  const notes = new Map([
    ...collectNotes(file.footnotes, 'footnote', view),
    ...collectNotes(file.endnotes, 'endnote', view),
  ]);
  const reading = new WordReading(styles, readNumbering(file.numbering, styles), notes);
  const blocks = readBlocks(inView(file.main, view), reading);
  const numbered = new Set<string>();
  for (const [key, number] of reading.numberedNotes) {
    numbered.add(key);
    blocks.push(...numberNote(readNote(notes.get(key), reading), number));
  }
  const looseNotes = [...notes]
    .filter(([key]) => !numbered.has(key))
    .flatMap(([, note]) => readNote(note, reading));
  return { blocks, looseNotes, reading };
}

export function inView(part: WordPart, view: ChangesView): WordPart {
  return { ...part, root: resolveChanges(part.root, view) };
}

function collectNotes(
  parts: readonly WordPart[],
  kind: 'footnote' | 'endnote',
  view: ChangesView,
): [string, Note][] {
  return parts
    .map((part) => inView(part, view))
    .flatMap((part) =>
      [...notesOf(part, `w:${kind}`)].map(([id, element]): [string, Note] => [
        `${kind} ${id}`,
        { part, element },
      ]),
    );
}

function readNote(note: Note | undefined, reading: WordReading): Block[] {
  return note ? readBlocks(note.part, reading, note.element) : [];
}

/** A note is a paragraph that begins with its number, so that it has one in plain text too. */
function numberNote([first, ...others]: Block[], number: number): Block[] {
  const label: Span = { text: `[${number}] `, isBold: false, isItalic: false, href: null };
  return first ? [{ kind: 'paragraph', spans: [label, ...first.spans] }, ...others] : [];
}
