import { wordOrSign } from './word-pattern';
import type { WordIds } from './word-ids';

/** The words of a text in order, as parallel lists: where each starts and ends, and its number. */
export interface Words {
  starts: readonly number[];
  ends: readonly number[];
  ids: readonly number[];
}

const digitPattern = /^\p{N}$/u;
/** Marks that may come and go without any word changing. Quotation marks are not: they say whose words these are. */
const punctuationPattern = new Set(',;:!()[]{}_|\\`•·¶†‡¡¿');
/** Marks that may come and go where they open a line; elsewhere five of them may be a rating. */
const bullets = new Set('▪▫■□●○◦‣▸▹►▻▶▷◆◇∙➢➤❖');
const needlessApostrophe = /^(?:it|\p{N}*0)'s$/iu;
/** Signs of markup and of arithmetic; they count between two figures. */
const operators = new Set('*^#');
/** Marks that are punctuation or markup, unless they belong to a number: a minus, a point, a range, an exponent. */
const mayBeNumeric = new Set('-.~<>*^#');

/**
 * The words of a typographic form, with every sign that can change what they say: currencies, per cent, question and
 * quotation marks, a minus or a point before a digit. Commas, stops, brackets and the like are left out.
 */
export function readWords(form: string, wordIds: WordIds): Words {
  const starts: number[] = [];
  const ends: number[] = [];
  const ids: number[] = [];
  for (const match of form.matchAll(wordOrSign)) {
    const word = match[0];
    const start = match.index;
    const end = start + word.length;
    if (punctuationPattern.has(word) || (mayBeNumeric.has(word) && !isNumeric(form, start, end))) continue;
    if (bullets.has(word) && isLineStart(form, start)) continue;
    starts.push(start);
    ends.push(end);
    ids.push(wordIds.idOf(spellingOf(form, word, start)));
  }
  return { starts, ends, ids };
}

/** One spelling where an apostrophe says nothing (the 1990's, it's for its), and for “words” quoted in ‘single’ marks. */
function spellingOf(form: string, word: string, start: number): string {
  if (needlessApostrophe.test(word)) return word.replace("'", '');
  // After a figure the marks are feet and inches.
  return word === "'" && !isDigit(form, start - 1) ? '"' : word;
}

function isLineStart(form: string, offset: number): boolean {
  return (offset === 0 || form[offset - 1] === '\n') && form[offset + 1] === ' ';
}

function isNumeric(form: string, start: number, end: number): boolean {
  if (operators.has(form[start])) return isDigit(form, start - 1) && isDigit(form, end);
  // "the end.1" is a stop before a note's number; ".5" and "covid-19" are not.
  if (isDigit(form, end)) return form[start] !== '.' || start === 0 || form[start - 1] === ' ';
  const isSpaced = form[start - 1] === ' ' && form[end] === ' ';
  return isSpaced && isDigit(form, start - 2) && isDigit(form, end + 1);
}

function isDigit(form: string, offset: number): boolean {
  return offset >= 0 && offset < form.length && digitPattern.test(form[offset]);
}
