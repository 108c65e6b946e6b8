import type { ExtractedDocx } from '@/lib/domain/intake/extracted-docx';
import { type Block, textOfBlock } from './word/blocks';
import { countChanges } from './word/count-changes';
import { readBlocks } from './word/read-blocks';
import { readComments } from './word/read-comments';
import { readProperties, type WordProperties } from './word/read-properties';
import { inView, readView, type WordView } from './word/read-view';
import { readWordFile, type WordFile } from './word/read-word-file';
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
  const properties = readProperties(file.properties);
  const comments = readComments(file.comments, reading);
  return {
    title: findTitle(blocks, properties),
    writer: properties.creator,
    publisher: null,
    publishedAt: laterOf(properties),
    language:
      languageOf(properties.language) ?? languageOf(reading.language ?? reading.styles.defaultLanguage),
    html: writeHtml(blocks),
    text: everyWord(
      file,
      view,
      comments.map(({ text }) => text),
    ),
    dropped: reading.dropped.list(),
    comments,
    changes,
    htmlWithoutChanges: hasChanges ? writeHtml(readView(file, 'rejected').blocks) : null,
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

function everyWord(file: WordFile, { blocks, looseNotes, reading }: WordView, comments: string[]): string {
  // Only the words of running heads count, not their pictures or their language.
  const aside = new WordReading(reading.styles, reading.numbering, new Map());
  const runningHeads = [...file.headers, ...file.footers].flatMap((part) =>
    readBlocks(inView(part, 'accepted'), aside),
  );
  return [
    ...[...blocks, ...looseNotes].map(textOfBlock),
    ...comments,
    ...runningHeads.map(textOfBlock),
    [...reading.hidden, ...aside.hidden].join(''),
  ]
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .join('\n\n');
}
