/**
 * The drawn width of the gap after a textblock: `line` for one line end, `paragraph` for one with a blank line after it.
 */
export function gapWidth(gap: unknown): 'none' | 'line' | 'paragraph' {
  if (typeof gap !== 'string' || gap === '') return 'none';
  return /^(\r\n|\n|\r)$/.test(gap) ? 'line' : 'paragraph';
}
