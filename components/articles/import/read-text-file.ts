/** The text of a file exactly as its bytes say, or the reason why the file is refused. */
export type TextFile = { text: string; fileName: string } | { problem: string };

/** In bytes. No article is larger, whatever letters it uses. */
const maxBytes = 4 * 1024 * 1024;

/** Reads a plain-text file as UTF-8. Nothing is repaired: one byte that is not UTF-8 is enough to refuse the file. */
export async function readTextFile(file: File): Promise<TextFile> {
  if (file.size === 0) return { problem: `“${file.name}” is empty.` };
  if (file.size > maxBytes)
    return { problem: `“${file.name}” is larger than 4 MB. Split it into several articles.` };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const kind = knownKind(bytes);
  if (kind !== null) {
    return {
      problem: `“${file.name}” is ${kind}, not plain text. Save it as plain text (.txt, UTF-8) or paste its words.`,
    };
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    if (!text.includes('\0')) return { text, fileName: file.name };
  } catch {
    // Falls through: not UTF-8.
  }
  const guess = looksLikeUtf16(bytes) ? 'UTF-16' : 'an older encoding such as Windows-1252';
  return {
    problem: `“${file.name}” is not UTF-8; it looks like ${guess}. Save it as UTF-8 and choose it again: guessing would change letters.`,
  };
}

function knownKind(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.slice(0, 8));
  if (head.startsWith('PK')) return 'a Word or zip file';
  if (head.startsWith('%PDF')) return 'a PDF';
  if (head.startsWith('{\\rtf')) return 'an RTF file';
  if (head.startsWith('\xd0\xcf\x11\xe0')) return 'an old Word file';
  return null;
}

function looksLikeUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  return bytes.slice(0, 1_000).filter((byte) => byte === 0).length > 50;
}
