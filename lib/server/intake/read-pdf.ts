import type { ExtractedPdf } from '@/lib/domain/intake/extracted-pdf';
import { IntakeFailure } from '@/lib/domain/intake/intake-failure';
import { joinLines, type PdfBlock } from './pdf/join-lines';
import { openPdf } from './pdf/open-pdf';
import { listDropped } from './pdf/list-dropped';
import { learnWords } from './pdf/join-words';
import { joinInitials } from './pdf/large-letters';
import { mostFrequent, type PdfDocument } from './pdf/read-fragments';
import { type PdfPage, readPage } from './pdf/read-lines';
import { findWatermarks } from './pdf/set-aside';
import { withSoftHyphens } from './pdf/soft-hyphens';
import type { PdfLine } from './pdf/write-row';
import { readPdfProperties } from './pdf/read-pdf-properties';
import { findRunningHeads } from './pdf/running-heads';
import { headingLevels } from './pdf/heading-levels';
import { type ParserBounds, withParserBounds } from './pdf/parser-bounds';
import { escapeHtml } from './escape-html';
import { languageFits } from './language-fits';

const gap = '\n\n';

/**
 * Reads the text of a PDF. It leaves scripts, forms and attachments alone, and a scan has no text. Throws
 * `IntakeFailure`. For files from people, `readPdfFile` does it in a thread.
 */
export function readPdf(bytes: Uint8Array): Promise<ExtractedPdf> {
  return withParserBounds((bounds) => withSoftHyphens(() => read(bytes, bounds)));
}

async function read(bytes: Uint8Array, bounds: ParserBounds): Promise<ExtractedPdf> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const document = await openPdf(file);
  try {
    const pages = await readPages(document, bounds);
    const heads = findRunningHeads(pages.map(({ lines }) => lines));
    const drawn = pages.map(({ lines }) => lines.filter((line) => !heads.has(line)));
    const size = usualSize(drawn.flat());
    const marks = new Set(drawn.flatMap((lines) => [...findWatermarks(lines, size)]));
    const known = learnWords(drawn.flat());
    const lines = drawn.flatMap((onPage) =>
      joinInitials(
        onPage.filter((line) => !marks.has(line)),
        known.words,
      ),
    );
    const blocks = joinLines(lines, size, known);
    const text = blocks.map((block) => block.text).join(gap);
    const stamps = [...pages.flatMap(({ turned }) => turned), ...marks];
    const levels = headingLevels(blocks, size);
    const properties = await readPdfProperties(document);
    return {
      title: properties.title ?? findTitle(blocks, levels),
      writer: properties.author,
      publisher: null,
      // A file is made when it is printed or saved. That is no day of publication.
      publishedAt: null,
      language:
        properties.language !== null && languageFits(properties.language, text) ? properties.language : null,
      html: blocks.map((block) => writeBlock(block, levels.get(block))).join('\n'),
      text,
      dropped: await listDropped(document, file, { heads: [...heads], stamps }),
      pages: pageStarts(blocks, pages.length),
      pagesWithoutText: pages.flatMap(({ lines: content }, index) =>
        content.length === 0 ? [index + 1] : [],
      ),
    };
  } finally {
    await document.destroy();
  }
}

async function readPages(document: PdfDocument, bounds: ParserBounds): Promise<PdfPage[]> {
  const pages: PdfPage[] = [];
  for (let page = 1; page <= document.numPages; page += 1) {
    bounds.allowPage();
    try {
      pages.push(await readPage(document, page));
    } catch (cause) {
      throw new IntakeFailure('damaged', `The file is damaged: its page ${page} cannot be read.`, { cause });
    }
  }
  return pages;
}

function usualSize(lines: readonly PdfLine[]): number {
  const characters = new Map<number, number>();
  for (const { size, text } of lines) characters.set(size, (characters.get(size) ?? 0) + text.length);
  return mostFrequent(characters);
}

/** The largest heading on the page where the text begins. */
function findTitle(blocks: readonly PdfBlock[], levels: ReadonlyMap<PdfBlock, number>): string | null {
  const first = blocks[0]?.starts[0]?.page;
  const [largest] = blocks
    .filter((block) => levels.has(block) && block.starts[0]?.page === first)
    .sort((one, other) => other.size - one.size);
  return largest?.text ?? null;
}

function writeBlock({ text }: PdfBlock, level: number | undefined): string {
  const tag = level === undefined ? 'p' : `h${level}`;
  return `<${tag}>${escapeHtml(text)}</${tag}>`;
}

/** Where each page begins in the text. A page without text begins where the next one does. */
function pageStarts(blocks: readonly PdfBlock[], pages: number): number[] {
  const starts = new Map<number, number>();
  let end = 0;
  for (const { text, starts: inBlock } of blocks) {
    for (const { page, offset } of inBlock) if (!starts.has(page)) starts.set(page, end + offset);
    end += text.length + gap.length;
  }
  let next = Math.max(0, end - gap.length);
  return Array.from({ length: pages }, (_, index) => (next = starts.get(pages - index) ?? next)).reverse();
}
