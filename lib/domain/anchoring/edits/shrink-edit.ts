import type { TextEdit } from '../../text/offsets/text-edits';

/**
 * The edit without the parts that it does not change at its ends. The edit "and Wages" for ". Wages" then leaves
 * "Wages" alone.
 */
export function shrinkEdit(before: string, { startOffset, endOffset, insert }: TextEdit): TextEdit {
  const shorter = Math.min(endOffset - startOffset, insert.length);
  let head = 0;
  while (head < shorter && before[startOffset + head] === insert[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before[endOffset - 1 - tail] === insert[insert.length - 1 - tail])
    tail += 1;
  return {
    startOffset: startOffset + head,
    endOffset: endOffset - tail,
    insert: insert.slice(head, insert.length - tail),
  };
}
