import type { TextRange } from '../offsets/text-range';

const closers: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['„', '“'],
  ['«', '»'],
  ['‘', '’'],
  ['"', '"'],
]);
/** A longer stretch is probably no quotation but a stray mark, such as one for inches. */
const maxQuotationLength = 2000;
const quoteMarks = /[“”„«»‘’"]/gu;
const letterOrDigit = /[\p{L}\p{N}]/u;

/**
 * The outermost quotations of one paragraph, in order and with their marks. A mark that is never closed opens nothing.
 * Each paragraph of a long quotation may begin with such a mark.
 */
export function listQuotations(paragraph: string): TextRange[] {
  const quotations: TextRange[] = [];
  let opened: { start: number; opener: string; closer: string } | null = null;
  for (const { 0: mark, index } of paragraph.matchAll(quoteMarks)) {
    const before = paragraph.charAt(index - 1);
    const after = paragraph.charAt(index + 1);
    if (opened !== null && mark === opened.closer && canClose(mark, before, after)) {
      if (index + 1 - opened.start <= maxQuotationLength)
        quotations.push({ start: opened.start, end: index + 1 });
      opened = null;
      continue;
    }
    const closer = closers.get(mark);
    const isFree = opened === null || opened.opener === mark;
    if (isFree && closer !== undefined && canOpen(mark, before, after))
      opened = { start: index, opener: mark, closer };
  }
  return quotations;
}

function canOpen(mark: string, before: string, after: string): boolean {
  if (mark === '"') return !letterOrDigit.test(before) && after !== '' && !/\s/.test(after);
  // ‘90s: the same mark is also typed for left-out letters and figures.
  if (mark === '‘') return !letterOrDigit.test(before) && !/[\s\d]/.test(after);
  return true;
}

function canClose(mark: string, before: string, after: string): boolean {
  if (mark === '"') return !/\s/.test(before) && !letterOrDigit.test(after);
  if (mark === '’') return !/\s/.test(before) && !letterOrDigit.test(after);
  return true;
}
