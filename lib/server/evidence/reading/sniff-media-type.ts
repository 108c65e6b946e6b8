import 'server-only';
import { fileTypeFromBuffer } from 'file-type';
import { decodeText } from '../../intake/decode-text';
import { sniffMarkup } from './sniff-markup';

const unknown = 'application/octet-stream';
/** Enough to tell text from other bytes and one kind of markup from another. */
const sniffedBytes = 4096;

/**
 * The real media type of bytes, without parameters. The declared type only decides between kinds of text that look
 * alike. Unknown bytes are `application/octet-stream`. Never throws.
 */
export async function sniffMediaType(bytes: Uint8Array, declaredType: string | null): Promise<string> {
  const signed = hasUtf16Mark(bytes) ? null : await findSignature(bytes);
  if (signed !== null && signed !== 'application/xml') return signed;
  const start = bytes.subarray(0, sniffedBytes);
  const markup = sniffMarkup(decodeText(start, declaredType).text);
  if (markup !== null) return markup;
  return looksLikeText(start) ? textTypeOf(declaredType ?? '') : unknown;
}

/** The type by the marks at the start of file formats. For archives, their content decides. */
async function findSignature(bytes: Uint8Array): Promise<string | null> {
  try {
    return (await fileTypeFromBuffer(bytes))?.mime ?? null;
  } catch {
    // Broken on purpose or by accident; what it claims to be is not worth a guess.
    return null;
  }
}

/** Text has none of the control characters that the MIME Sniffing Standard calls binary, except in UTF-16. */
function looksLikeText(bytes: Uint8Array): boolean {
  if (hasUtf16Mark(bytes)) return true;
  return !bytes.some((byte) => byte < 0x09 || byte === 0x0b || (byte > 0x0d && byte < 0x20 && byte !== 0x1b));
}

/** This mark is looked for first. It also begins an old sound format that nobody uses any more. */
function hasUtf16Mark([first, second]: Uint8Array): boolean {
  return (first === 0xfe && second === 0xff) || (first === 0xff && second === 0xfe);
}

/** Bytes without a mark of their own get the declared type if it is a kind of text. */
function textTypeOf(declaredType: string): string {
  const declared = declaredType.replace(/;.*$/s, '').trim().toLowerCase();
  return /^(?:text\/[\w.+-]+|application\/(?:[\w.-]+\+)?json)$/.test(declared) ? declared : 'text/plain';
}
