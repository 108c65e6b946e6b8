import { codePoint } from 'dingbat-to-unicode';

const firstPrivate = 0xf000;
const lastPrivate = 0xf0ff;

/** The character that a symbol font shows for a code; null for one that Unicode does not have. */
export function symbolOf(font: string | undefined, code: number): string | null {
  if (!Number.isInteger(code) || code <= 0 || code > 0xffff) return null;
  const isPrivate = code >= firstPrivate && code <= lastPrivate;
  const known = codePoint(font ?? '', isPrivate ? code - firstPrivate : code);
  if (known) return known.string;
  return isPrivate ? null : String.fromCharCode(code);
}

/** Text set in a symbol font, in characters of its own meaning. */
export function readSymbolText(font: string | undefined, text: string): string {
  return text.replace(
    /[\uf000-\uf0ff]/g,
    (character) => symbolOf(font, character.charCodeAt(0)) ?? character,
  );
}
