import { continuesSentence } from './continues-sentence';
import { listQuotations } from './list-quotations';
import { segmenterOf } from './segmenter-of';
import type { TextRange } from '../offsets/text-range';

/** The segmenter's cost per character grows with its input. A long paragraph is therefore read in parts. */
const partLength = 4000;
const maxPartLength = 16_000;
/** The text after a break decides whether it is one. Breaks near a cut are left to the next part. */
const lookahead = 200;
/** How much on each side of a break decides whether a sentence goes on. */
const context = 200;

/**
 * The sentences of one paragraph, in order and without the white space around them; offsets count from the start of
 * `paragraph`. Unicode's breaks (https://www.unicode.org/reports/tr29/#Sentence_Boundaries), less those inside a
 * quotation and those after an abbreviation.
 */
export function listSentences(paragraph: string): TextRange[] {
  const sentences: TextRange[] = [];
  const quotations = listQuotations(paragraph);
  let quotationIndex = 0;
  let sentenceStart = 0;
  for (const found of listBreaks(paragraph)) {
    while (found > (quotations[quotationIndex]?.end ?? Infinity)) quotationIndex += 1;
    const quotation = quotations[quotationIndex];
    const isQuoted = quotation !== undefined && found > quotation.start && found < quotation.end;
    const isBeforeCloser = isQuoted && isBlankTail(paragraph, found, quotation.end);
    if (isQuoted && !isBeforeCloser) continue;

    // « fini. » Elle: Unicode's break stands before the spaced mark that still belongs to the sentence.
    const at = isBeforeCloser ? quotation.end : found;
    const before = paragraph.slice(Math.max(sentenceStart, at - context), at);
    const isEnd = at === paragraph.length;
    if (!isEnd && continuesSentence(before, paragraph.slice(at, at + context))) continue;
    addTrimmed(sentences, paragraph, sentenceStart, at);
    sentenceStart = at;
  }
  return sentences;
}

function isBlankTail(paragraph: string, start: number, end: number): boolean {
  return end - start <= context && !/[\p{L}\p{N}]/u.test(paragraph.slice(start, end));
}

/** Where segments end. Each part but the last is cut off at a break, where the rules start afresh. */
function listBreaks(paragraph: string): number[] {
  const breaks: number[] = [];
  let start = 0;
  let length = partLength;
  while (start + length < paragraph.length) {
    const end = start + length;
    const found = listBreaksInside(paragraph, start, end).filter((at) => at <= end - lookahead);
    const lastBreak = found.at(-1);
    if (lastBreak === undefined && length < maxPartLength) {
      length *= 2;
      continue;
    }
    breaks.push(...found);
    start = lastBreak ?? end;
    length = partLength;
  }
  breaks.push(...listBreaksInside(paragraph, start, paragraph.length), paragraph.length);
  return breaks;
}

function listBreaksInside(paragraph: string, start: number, end: number): number[] {
  const breaks: number[] = [];
  for (const { index } of segmenterOf('sentence').segment(paragraph.slice(start, end))) {
    if (index > 0) breaks.push(start + index);
  }
  return breaks;
}

function addTrimmed(sentences: TextRange[], paragraph: string, start: number, end: number): void {
  const sentence = paragraph.slice(start, end);
  const trimmedStart = start + sentence.length - sentence.trimStart().length;
  const trimmedEnd = start + sentence.trimEnd().length;
  if (trimmedStart < trimmedEnd) sentences.push({ start: trimmedStart, end: trimmedEnd });
}
