import type { TextRange } from '@/lib/domain/text/offsets/text-range';

const CLOSERS: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['„', '“'],
  ['«', '»'],
  ['‘', '’'],
  ['"', '"'],
]);
/** A longer one is more likely a stray mark, such as one for inches, than a quotation. */
const MAX_QUOTATION_LENGTH = 2000;
const QUOTE_MARKS = /[“”„«»‘’"]/gu;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/**
 * The outermost quotations of one paragraph, marks included, in order. A mark that is never closed, as at the start
 * of each paragraph of a long quotation, opens nothing.
 */
export function listQuotations(paragraph: string): TextRange[] {
  const quotations: TextRange[] = [];
  let opened: { start: number; opener: string; closer: string } | null = null;
  for (const { 0: mark, index } of paragraph.matchAll(QUOTE_MARKS)) {
    const before = paragraph.charAt(index - 1);
    const after = paragraph.charAt(index + 1);
    if (opened !== null && mark === opened.closer && canClose(mark, before, after)) {
      if (index + 1 - opened.start <= MAX_QUOTATION_LENGTH)
        quotations.push({ start: opened.start, end: index + 1 });
      opened = null;
      continue;
    }
    const closer = CLOSERS.get(mark);
    const isFree = opened === null || opened.opener === mark;
    if (isFree && closer !== undefined && canOpen(mark, before, after))
      opened = { start: index, opener: mark, closer };
  }
  return quotations;
}

function canOpen(mark: string, before: string, after: string): boolean {
  if (mark === '"') return !LETTER_OR_DIGIT.test(before) && after !== '' && !/\s/.test(after);
  // ‘90s: the same mark is also typed for left-out letters and figures.
  if (mark === '‘') return !LETTER_OR_DIGIT.test(before) && !/[\s\d]/.test(after);
  return true;
}

function canClose(mark: string, before: string, after: string): boolean {
  if (mark === '"') return !/\s/.test(before) && !LETTER_OR_DIGIT.test(after);
  if (mark === '’') return !/\s/.test(before) && !LETTER_OR_DIGIT.test(after);
  return true;
}
