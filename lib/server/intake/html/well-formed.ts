/** The text without what cannot be stored: U+0000 goes, half a surrogate pair becomes U+FFFD. */
export function wellFormed(text: string): string {
  return text.replaceAll('\0', '').replace(/[\uD800-\uDFFF]/gu, '\uFFFD');
}
