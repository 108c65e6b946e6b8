/**
 * Why a string cannot be stored and read back unchanged, or null. Postgres refuses U+0000 in text and turns a lone
 * surrogate into U+FFFD without an error.
 */
export function checkText(value: string): null | 'nul' | 'lone_surrogate' {
  if (value.includes('\0')) return 'nul';
  // In Unicode mode a surrogate matches only where it is not half of a pair.
  if (/[\uD800-\uDFFF]/u.test(value)) return 'lone_surrogate';
  return null;
}
