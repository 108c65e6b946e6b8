export interface TextEdit { startOffset: number; endOffset: number; insert: string }
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let at = 0;
  for (const { startOffset, endOffset, insert } of edits) { result += text.slice(at, startOffset) + insert; at = endOffset; }
  return result + text.slice(at);
}
export function checkEdits(text: string, edits: readonly TextEdit[]): string | null {
  let at = 0;
  for (const { startOffset, endOffset } of edits) {
    if (startOffset < at || endOffset < startOffset || endOffset > text.length) return 'are out of order, overlap or lie outside the text';
    at = endOffset;
  }
  return null;
}
