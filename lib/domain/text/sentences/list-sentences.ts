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
/** Only behind these can a break stand. @see https://www.unicode.org/reports/tr29/#Sentence_Boundary_Rules */
const sentenceEnd = /[\p{Sentence_Terminal}.\u2024\ufe52\uff0e\r\n\u0085\u2028\u2029]/u;
/** What may follow the end of a sentence without beginning another one. */
const onlyEnds = /^[\p{Sentence_Terminal}.\u2024\ufe52\uff0e]+[)\]”’"']* *$/u;
const wordRun = /[\p{L}\p{N}]+/gu;

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
  const words = createWordFinder(paragraph);
  for (const found of listBreaks(paragraph)) {
    while (found > (quotations[quotationIndex]?.end ?? Infinity)) quotationIndex += 1;
    const quotation = quotations[quotationIndex];
    const isQuoted = quotation !== undefined && found > quotation.start && found < quotation.end;
    const isBeforeCloser = isQuoted && isBlankTail(paragraph, found, quotation.end);
    if (isQuoted && !isBeforeCloser) continue;

    // « fini. » Elle: Unicode's break stands before the spaced mark that still belongs to the sentence.
    const at = isBeforeCloser ? quotation.end : found;
    const start = Math.max(sentenceStart, at - context);
    const isEnd = at === paragraph.length;
    if (!isEnd && !words.isOnBothSides(start, at)) continue;
    if (!isEnd && continuesSentence(paragraph.slice(start, at), paragraph.slice(at, at + context))) continue;
    addTrimmed(sentences, paragraph, sentenceStart, at);
    sentenceStart = at;
  }
  return sentences;
}

/**
 * Where the letters and digits of a paragraph are, for breaks in order. A break with none on one side of it ends no
 * sentence. Thousands of breaks may stand in a row without any: each run of letters is looked for once, not once a break.
 */
function createWordFinder(paragraph: string) {
  let lastEnd = -1;
  let run = findRun(paragraph, 0);
  return {
    isOnBothSides(start: number, at: number): boolean {
      while (run.end <= at) {
        lastEnd = run.end;
        run = findRun(paragraph, run.end);
      }
      return (lastEnd > start || run.start < at) && run.start < at + context;
    },
  };
}

function findRun(paragraph: string, from: number): TextRange {
  wordRun.lastIndex = from;
  const found = wordRun.exec(paragraph);
  return found ? { start: found.index, end: wordRun.lastIndex } : { start: Infinity, end: Infinity };
}

function isBlankTail(paragraph: string, start: number, end: number): boolean {
  return end - start <= context && !/[\p{L}\p{N}]/u.test(paragraph.slice(start, end));
}

/** Where segments end. Each part but the last is cut off at a break, where the rules start afresh. */
function listBreaks(paragraph: string): number[] {
  // The segmenter's cost for a short line is that of being called.
  if (isOneSentence(paragraph)) return [paragraph.length];
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

function isOneSentence(paragraph: string): boolean {
  const end = paragraph.search(sentenceEnd);
  return end < 0 || onlyEnds.test(paragraph.slice(end));
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
