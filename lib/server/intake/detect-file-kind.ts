import { IntakeFailure } from '@/lib/domain/intake/intake-failure';
import { endsAsArchive } from './archive/check-layout';
import { describeArchive } from './archive/describe-archive';
import { describeCompoundFile, isCompoundFile } from './archive/describe-compound-file';
import { openArchive } from './archive/open-archive';
import { describeFile } from './describe-file';

/** Enough to tell a kind by its beginning. */
const openingBytes = 64 * 1024;

/** The kinds of file that an article or a source is read from. */
export const fileKinds = ['docx', 'pdf', 'html', 'markdown', 'text'] as const;
export type FileKind = (typeof fileKinds)[number];

/**
 * The kind of a file by its content. The name only tells Markdown, and HTML without a beginning, from plain text.
 * Throws `IntakeFailure` with a sentence that names what the file is instead, or says that it is locked, damaged or
 * made to do harm.
 */
export async function detectFileKind(content: Uint8Array, name: string): Promise<FileKind> {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  if (bytes.length === 0) throw new IntakeFailure('damaged', 'The file is empty.');
  if (bytes.toString('latin1', 0, 2) === 'PK') return detectInArchive(bytes);
  if (isCompoundFile(bytes)) throw describeCompoundFile(bytes);
  if (/^(?:\xef\xbb\xbf)?\s*%PDF-/.test(bytes.toString('latin1', 0, 1_024))) {
    if (endsAsArchive(bytes))
      throw new IntakeFailure('unsafe_archive', 'The file is a PDF and an archive in one.');
    return 'pdf';
  }
  // Text first: "BMW" begins like a picture.
  const opening = openingText(bytes.subarray(0, openingBytes));
  if (opening === null)
    throw wrongKind((await describeFile(bytes.subarray(0, openingBytes))) ?? 'not a text');
  return detectText(opening, name.toLowerCase());
}

async function detectInArchive(bytes: Buffer): Promise<FileKind> {
  const described = await describeArchive(await openArchive(bytes));
  if (described === null) return 'docx';
  throw wrongKind(described);
}

/** Formats that are written in characters, but are not what people call a text. */
const writtenFormats: [start: RegExp, what: string][] = [
  [/^\{\\rtf/, 'an RTF file'],
  [/^%!PS/, 'a PostScript file'],
  [/^<(?:!doctype\s+)?svg\b/i, 'a picture (SVG)'],
  [
    /^(?:from|mime-version|content-type):[^]*\bmultipart\/related\b/i,
    'a web page saved in one piece (MHTML)',
  ],
];

function detectText(opening: string, name: string): FileKind {
  const start = opening.replace(/^(?:\s+|<\?xml[^>]*>|<!--[^]*?-->)+/, '');
  if (/^<(?:!doctype\s+html|html|head|body)\b/i.test(start)) return 'html';
  const format = writtenFormats.find(([pattern]) => pattern.test(start));
  if (format) throw wrongKind(format[1]);
  if (/\.x?html?$/.test(name) && /<[a-z][^<>]*>/i.test(opening)) return 'html';
  if (/^\s*<\?xml\b/.test(opening)) throw wrongKind('an XML file');
  return /\.(?:md|markdown)$/.test(name) ? 'markdown' : 'text';
}

/** The characters of a text file, by which its markup is told; null when they are no text. */
function openingText(opening: Buffer): string | null {
  const mark = opening.toString('latin1', 0, 2);
  const text =
    mark === '\xff\xfe'
      ? new TextDecoder('utf-16le').decode(opening)
      : mark === '\xfe\xff'
        ? new TextDecoder('utf-16be').decode(opening)
        : opening.toString('latin1').replace(/^\xef\xbb\xbf/, '');
  return /[\0-\x08\x0e-\x1a\x1c-\x1f]/.test(text) ? null : text;
}

function wrongKind(what: string): IntakeFailure {
  return new IntakeFailure(
    'wrong_kind',
    `The file is ${what}. Text is read from Word (.docx), PDF, web page, Markdown and plain text files.`,
  );
}
