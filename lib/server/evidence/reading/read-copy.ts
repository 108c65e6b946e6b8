import 'server-only';
import { day } from '@/lib/contracts/fields';
import type { ExtractedArticle } from '@/lib/domain/intake/extracted-article';
import { IntakeFailure } from '@/lib/domain/intake/intake-failure';
import { detectFileKind } from '../../intake/detect-file-kind';
import { readPageFile, readPdfFile, readWordFile } from '../../intake/read-file';
import { decodeText } from '../../intake/decode-text';
import { emptyReading, type Reading } from '../../repositories/evidence/reading';
import { sniffMediaType } from './sniff-media-type';
import { storable, storableJson } from './storable';

export interface FoundFile {
  bytes: Uint8Array;
  /** The Content-Type that came with it. */
  declaredType: string | null;
  fileName: string | null;
  /** Where it came from; null for an upload. */
  url: string | null;
}

export interface ReadCopy {
  /** By content. */
  mediaType: string;
  /** All words, in which passages are found. Empty if the file has no readable words. */
  text: string;
  reading: Reading;
  /** Why it has no words, for a person; null where it has. */
  unreadable: string | null;
}

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const pageTypes: ReadonlySet<string> = new Set(['text/html', 'application/xhtml+xml']);
const textType = /^text\/|[/+]json$/;

/**
 * What a file is and what it says. A file that cannot be read is kept without words, with the reason. Throws only if
 * another try may help: 503 when too many others are being read.
 */
export async function readCopy(file: FoundFile, signal?: AbortSignal): Promise<ReadCopy> {
  const mediaType = await mediaTypeOf(file);
  try {
    const { text, reading } = await readAs(mediaType, file, signal);
    const isEmpty = text.trim() === '';
    return {
      mediaType,
      text: isEmpty ? '' : storable(text),
      reading: storableReading(reading),
      unreadable: isEmpty ? noWords : null,
    };
  } catch (error) {
    if (!(error instanceof IntakeFailure)) throw error;
    return { mediaType, text: '', reading: emptyReading, unreadable: error.message };
  }
}

/** A Word file looks like any other archive. Only its content tells. */
async function mediaTypeOf({ bytes, declaredType }: FoundFile): Promise<string> {
  const sniffed = await sniffMediaType(bytes, declaredType);
  if (sniffed !== 'application/zip') return sniffed;
  const kind = await detectFileKind(bytes, '').catch(() => null);
  return kind === 'docx' ? wordType : sniffed;
}

const noWords =
  'No words could be read from it: it may be a scan, or a page that only a browser can put together.';

async function readAs(
  mediaType: string,
  { bytes, declaredType, fileName, url }: FoundFile,
  signal: AbortSignal | undefined,
): Promise<{ text: string; reading: Reading }> {
  if (mediaType === 'application/pdf') {
    const { pages, ...article } = await readPdfFile(bytes, signal);
    return { text: article.text, reading: { ...readingOf(article), pages } };
  }
  if (mediaType === wordType) return withReading(await readWordFile(bytes, signal));
  if (pageTypes.has(mediaType))
    return withReading(await readPageFile(decodeText(bytes, declaredType).text, url, 'everything', signal));
  if (textType.test(mediaType))
    return {
      text: decodeText(bytes, declaredType).text.replace(/\r\n?/g, '\n'),
      reading: emptyReading,
    };
  await detectFileKind(bytes, fileName ?? '');
  throw new IntakeFailure('wrong_kind', 'The file is of a kind that no words are read from.');
}

function storableReading(reading: Reading): Reading {
  const { publishedAt, ...rest } = storableJson(reading);
  return { ...rest, publishedAt: day.safeParse(publishedAt).success ? publishedAt : null };
}

/** An article as a copy is kept. */
export function withReading(article: ExtractedArticle): { text: string; reading: Reading } {
  return { text: article.text, reading: readingOf(article) };
}

function readingOf(article: ExtractedArticle): Reading {
  const { title, writer, publisher, publishedAt, language, html, dropped } = article;
  return { title, author: writer, publisher, publishedAt, language, pages: [], html, dropped };
}
