import type { ExtractedDocx } from '@/lib/domain/intake/extracted-docx';
import { languageFits } from './language-fits';
import { leftOutWords } from './left-out-words';
import { type Block, textOfBlock } from './word/blocks';
import { countChanges } from './word/count-changes';
import { readBlocks } from './word/read-blocks';
import { readComments } from './word/read-comments';
import { readProperties, type WordProperties } from './word/read-properties';
import { inView, readView, type WordView } from './word/read-view';
import { readWordFile, type WordFile } from './word/read-word-file';
import type { WordPart } from './word/word-package';
import { WordReading } from './word/word-reading';
import { writeHtml } from './word/write-html';

/**
 * Reads a Word file (.docx) completely: the article, its notes, text boxes, comments and tracked changes. It opens
 * nothing outside of the file and runs nothing in it. Throws `IntakeFailure`. For files from people, `readWordFile`
 * does it in a thread.
 */
export async function readDocx(bytes: Uint8Array): Promise<ExtractedDocx> {
  const file = await readWordFile(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const view = readView(file, 'accepted');
  const { blocks, reading } = view;
  const changes = countChanges([file.main, ...file.footnotes, ...file.endnotes].map(({ root }) => root));
  const hasChanges = changes.insertions + changes.deletions + changes.moves > 0;
  const before = hasChanges ? readView(file, 'rejected') : null;
  const properties = readProperties(file.properties);
  const comments = readComments(file, reading, before?.reading ?? null);
  const margins = readMargins(file, reading);
  for (const line of margins.lines) reading.dropped.add('other', line);
  return {
    title: findTitle(blocks, properties),
    writer: properties.creator,
    publisher: null,
    publishedAt: laterOf(properties),
    language: findLanguage(view, properties),
    html: writeHtml(blocks),
    text: everyWord(view, [...comments.map(({ text }) => text), ...margins.words]),
    dropped: reading.dropped.list(),
    comments,
    changes,
    htmlWithoutChanges: before ? writeHtml(before.blocks) : null,
    createdAt: properties.createdAt,
    modifiedAt: properties.modifiedAt,
  };
}

/** The title as it stands in the text. The title in the file's properties is often left over from an earlier file. */
function findTitle(blocks: readonly Block[], { title }: WordProperties): string | null {
  const written =
    blocks.find((block) => block.kind === 'heading' && block.isTitle) ??
    blocks.slice(0, 1).find((block) => block.kind === 'heading');
  return written ? textOfBlock(written).replace(/\s+/g, ' ') : title;
}

function laterOf({ createdAt, modifiedAt }: WordProperties): string | null {
  return (
    [createdAt, modifiedAt]
      .filter((date) => date !== null)
      .sort()
      .at(-1) ?? null
  );
}

function languageOf(tag: string | null): string | null {
  if (tag === null || !/^[a-z]{2,3}(?:-|$)/i.test(tag)) return null;
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
}

/** The language that the file names, unless the text is in other letters. */
function findLanguage({ blocks, reading }: WordView, { language }: WordProperties): string | null {
  const text = blocks.map(textOfBlock).join('\n');
  const named = [language, reading.language].map(languageOf).filter((tag) => tag !== null);
  return named.find((tag) => languageFits(tag, text)) ?? null;
}

/** What stands above and below every page: it is no part of the article, and is named among what was left out. */
function readMargins(
  file: WordFile,
  { styles, numbering }: WordReading,
): { words: string[]; lines: string[] } {
  // Only the words count, not pictures or the language.
  const aside = new WordReading(styles, numbering, new Map());
  const read = (parts: readonly WordPart[]) =>
    parts.map((part) => readBlocks(inView(part, 'accepted'), aside).map(textOfBlock).join('\n\n'));
  const headers = read(file.headers);
  const footers = read(file.footers);
  const isWords = (text: string) => /\p{L}/u.test(text);
  return {
    words: [...headers, ...footers, aside.hidden.join(''), ...aside.struck],
    lines: [
      ...new Set(headers.filter(isWords).map((text) => leftOutWords('page header', text))),
      ...new Set(footers.filter(isWords).map((text) => leftOutWords('page footer', text))),
    ],
  };
}

function everyWord({ blocks, looseNotes, reading }: WordView, aside: string[]): string {
  return [
    ...[...blocks, ...looseNotes].map(textOfBlock),
    ...aside,
    reading.hidden.join(''),
    ...reading.struck,
  ]
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .join('\n\n');
}
