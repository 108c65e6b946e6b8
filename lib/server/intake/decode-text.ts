import 'server-only';
import { isUtf8 } from 'node:buffer';

export interface DecodedText {
  text: string;
  /** The name of the encoding that it was read in, as the Encoding Standard writes it. */
  charset: string;
}

/** How far into a page its declaration of an encoding is looked for. Browsers look at the first 1,024 bytes. */
const declarationBytes = 4096;

/**
 * The text of a page or text file. Believed in this order: a byte order mark, the Content-Type, the page's own
 * declaration; but not where the bytes say otherwise. If nothing names an encoding, it is UTF-8 if it can be, else
 * windows-1252. Never throws.
 */
export function decodeText(bytes: Uint8Array, contentType: string | null): DecodedText {
  const charset = findMark(bytes) ?? chooseCharset(bytes, contentType);
  const decoder = new TextDecoder(charset);
  // In two calls: Node 20 reads windows-1252 as Latin-1 when it gets everything at once.
  return { text: decoder.decode(bytes, { stream: true }) + decoder.decode(), charset };
}

function findMark([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return null;
}

function chooseCharset(bytes: Uint8Array, contentType: string | null): string {
  const declared = knownCharset(charsetOfType(contentType)) ?? knownCharset(charsetInPage(bytes));
  // Hardly any text in a western encoding is UTF-8 by accident. Many sites declare one and send the other.
  if (declared === null || declared === 'windows-1252') return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
  return declared === 'utf-8' && isMostlyBroken(bytes) ? 'windows-1252' : declared;
}

/** The standard's name of an encoding, found by any of its names. Null for an encoding that does not exist. */
function knownCharset(label: string | null): string | null {
  if (label === null) return null;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

function charsetOfType(contentType: string | null): string | null {
  return /;\s*charset\s*=\s*["']?([^"';\s]+)/i.exec(contentType ?? '')?.[1] ?? null;
}

function charsetInPage(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, declarationBytes)).toString('latin1');
  const found =
    /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([^"']+)/.exec(start) ??
    /<meta\s[^>]*charset\s*=\s*["']?\s*([^"'\s/>;]+)/i.exec(start);
  const label = found?.[1] ?? null;
  // A file whose declaration could be read this far is not in UTF-16.
  return label !== null && /^utf-?16/i.test(label) ? 'utf-8' : label;
}

/**
 * Whether the bytes are another encoding. A stray byte in a page of UTF-8 is a slip; it is another encoding if
 * there are more slips than good characters beyond ASCII.
 */
function isMostlyBroken(bytes: Uint8Array): boolean {
  if (isUtf8(bytes)) return false;
  let good = 0;
  let broken = 0;
  for (const character of new TextDecoder().decode(bytes)) {
    if (character === '\ufffd') broken += 1;
    else if (character > '\x7f') good += 1;
  }
  return broken > good;
}
