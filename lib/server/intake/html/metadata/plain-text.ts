import { wellFormed } from '../well-formed';

const named: Record<string, string> = { amp: '&', quot: '"', apos: "'", lt: '<', gt: '>', nbsp: ' ' };
const reference = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|quot|apos|lt|gt|nbsp));/gi;
const maxLength = 2000;

/** One line of text out of a page's metadata, which may hold references, tags and line ends; null when empty. */
export function plainText(value: string | null | undefined): string | null {
  const text = wellFormed((value ?? '').slice(0, maxLength))
    .replace(reference, (_whole, decimal?: string, hexadecimal?: string, name?: string) =>
      name !== undefined
        ? (named[name.toLowerCase()] ?? '')
        : characterOf(decimal === undefined ? parseInt(hexadecimal ?? '', 16) : Number(decimal)),
    )
    .replace(/<[^<>]{0,300}>/g, ' ')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  return text === '' ? null : text;
}

function characterOf(code: number): string {
  return code > 31 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
}

/** A text's letters and digits alone, for comparing. */
export function lettersOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
