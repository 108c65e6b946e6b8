import { shiftedForm } from '../raised-signs';
import type { Row } from './group-rows';
import { orderOfReading } from './order-of-reading';
import { type Fragment, mostFrequent, rightToLeft } from './read-fragments';
import { drawnSoftHyphen } from './soft-hyphens';

/** A line of text as it stands on a page; lengths in points, from the page's lower left corner. */
export interface PdfLine {
  /** From 1. */
  page: number;
  /** A soft hyphen in it is drawn, so it is seen. */
  text: string;
  left: number;
  right: number;
  baseline: number;
  size: number;
}

/** Longer ones are lines that lie close to each other. */
const maxShiftedLength = 12;
/** Letters in other shapes, as they are drawn: ligatures, and Arabic and Hebrew as they stand in a word. */
const shapes = /[\ufb00-\ufb4f\ufb50-\ufdff\ufe70-\ufefc]/gu;
const spacedLetters = /^\p{L}(?:\s\p{L})+$/u;
const maxSpacedLetters = 15;
/** A word that is set apart amid others. */
const spacedWord = /(?<![^ ])\p{L}(?: \p{Ll}){2,15}(?![^ .,;:!?])/gu;

/** The text of a row. Null where it has no words. */
export function writeRow(row: Row, page: number): PdfLine | null {
  const main = mainLine(row);
  const isRightToLeft = row.some((fragment) => rightToLeft.test(fragment.text));
  const text = (isRightToLeft ? orderOfReading(orderedPieces(row)) : writeFragments(row, main))
    .replaceAll(drawnSoftHyphen, '\u00ad')
    .replace(shapes, (sign) => sign.normalize('NFKC'))
    .replace(/\s+/g, ' ')
    .trim();
  if (text === '') return null;
  return {
    page,
    text,
    left: row.reduce((least, { left }) => Math.min(least, left), Infinity),
    right: row.reduce((most, { right }) => Math.max(most, right), -Infinity),
    ...main,
  };
}

function writeFragments(row: Row, main: { size: number; baseline: number }): string {
  return joinSpacedLetters(row).reduce(
    (line, fragment, index, all) => addFragment(line, fragment, all[index - 1], main),
    '',
  );
}

/** The size of most of a row, and where its letters stand. */
function mainLine(row: Row): { size: number; baseline: number } {
  const signs = new Map<number, number>();
  for (const { size, text } of row) {
    const rounded = Math.round(size * 2) / 2;
    signs.set(rounded, (signs.get(rounded) ?? 0) + text.length);
  }
  const size = mostFrequent(signs);
  const main = row.find((fragment) => Math.abs(fragment.size - size) <= 0.5) ?? row[0];
  return { size, baseline: main?.baseline ?? 0 };
}

/**
 * The line with a fragment's words behind it, and with a blank between where one is seen. Signs above or below the
 * line keep their form.
 */
function addFragment(
  line: string,
  { text, size, baseline, left, isApart }: Fragment,
  before: Fragment | undefined,
  main: { size: number; baseline: number },
): string {
  const height = (baseline - main.baseline) / main.size;
  const isShifted =
    size <= main.size * 0.88 && text.length <= maxShiftedLength && (height >= 0.15 || height <= -0.07);
  const gap = before ? (left - before.right) / main.size : 0;
  // Before raised and lowered signs the parser sees blanks where letters are only set apart.
  const isBlank = before !== undefined && (isShifted ? gap > 0.25 : isApart || gap > 0.25);
  const start = isBlank ? `${line} ` : line;
  return start + (isShifted ? shiftedForm(text, height > 0 ? 'raised' : 'lowered', start) : text);
}

/** The pieces of a line of words from right to left, as they stand from left to right. */
function orderedPieces(row: Row): string[] {
  const ordered = row.toSorted((one, other) => one.left - other.left);
  return ordered.flatMap((fragment, index) => {
    const before = ordered[index - 1];
    const isBlank = before !== undefined && (fragment.left - before.right) / fragment.size > 0.15;
    return isBlank ? [' ', fragment.text] : [fragment.text];
  });
}

/** Words set letter by letter: the parser sees a blank between all letters, and wider ones between words. */
function joinSpacedLetters(row: Row): Row {
  const isSpaced = row.some(({ text }) => spacedLetters.test(text) && text.length >= 5);
  return row.map((fragment) => {
    const { text } = fragment;
    const letters = text.replace(/\s/g, '');
    // Of narrower ones the blanks between words look the same, and words cannot be told apart.
    if (spacedLetters.test(text))
      return isSpaced && letters.length <= maxSpacedLetters ? { ...fragment, text: letters } : fragment;
    return { ...fragment, text: text.replace(spacedWord, joinIfWord) };
  });
}

function joinIfWord(spaced: string): string {
  return /[aeiouyäöüåøæ]/i.test(spaced) ? spaced.replaceAll(' ', '') : spaced;
}
