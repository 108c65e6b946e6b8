import { inflateSync } from 'node:zlib';
import { IntakeFailure } from '@/lib/domain/intake/intake-failure';

/** Text of a page is a few hundred kilobytes; the parser keeps a stream whole in memory while it reads it. */
const maxStreamBytes = 24 * 1024 * 1024;
const maxTotalBytes = 96 * 1024 * 1024;
const dictionaryLength = 2_000;
/** Deflate, as the first byte of its streams says. */
const deflate = 8;

/**
 * Throws `IntakeFailure` when a stream that may be read as text, fonts or structure unpacks to more than that. The parser has
 * no bound of its own. Pictures are left alone: they are never unpacked.
 */
export function checkStreams(bytes: Buffer): void {
  let total = 0;
  for (let at = bytes.indexOf('stream'); at >= 0; at = bytes.indexOf('stream', at + 6)) {
    const dictionary = bytes.toString('latin1', Math.max(0, at - dictionaryLength), at);
    const own = dictionary.slice(dictionary.lastIndexOf('obj'));
    if (!/>>\s*$/.test(own) || /\/Subtype\s*\/Image\b/.test(own)) continue;
    const filters = own.match(/\/(?:FlateDecode|LZWDecode|RunLengthDecode|Fl|LZW|RL)\b/g) ?? [];
    if (filters.length > 1) throw bomb();
    // Whatever its dictionary calls it: names can be written in more than one way.
    total += unpackedSize(bytes, at);
    if (total > maxTotalBytes) throw bomb();
  }
}

function unpackedSize(bytes: Buffer, at: number): number {
  const afterWord = at + 'stream'.length;
  const start = afterWord + (bytes[afterWord] === 0x0d ? 2 : 1);
  if (((bytes[start] ?? 0) & 0x0f) !== deflate) return 0;
  try {
    return inflateSync(bytes.subarray(start), { maxOutputLength: maxStreamBytes }).length;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw bomb();
    // Damaged: the parser reads it as far as it goes, which is no further than here.
    return 0;
  }
}

function bomb(): IntakeFailure {
  return new IntakeFailure('unsafe_archive', 'The PDF unpacks to far more than a text takes.');
}
