import { documentFromText } from '@/lib/domain/text/document/document-from-text';
import { createSentenceIndex } from '@/lib/domain/text/sentences/sentence-index';

export interface RandomEdit {
  start: number;
  end: number;
  insert: string;
}

export type Random = () => number;

/** A whole number from 0 up to, not including, `below`. */
export function below(random: Random, count: number): number {
  return Math.floor(random() * count);
}

export function pick<Item>(random: Random, items: readonly Item[]): Item {
  const item = items[below(random, items.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}

/** A word-like range of the text, of one to `most` words. */
export function pickWords(random: Random, text: string, most: number): { start: number; end: number } {
  const words = [...text.matchAll(/[\p{L}\p{N}’]+/gu)];
  const first = below(random, words.length);
  const last = Math.min(words.length - 1, first + below(random, most));
  const start = words[first]?.index ?? 0;
  const end = (words[last]?.index ?? 0) + (words[last]?.[0].length ?? 0);
  // No claim over a paragraph's end.
  const lineEnd = text.indexOf('\n', start);
  return { start, end: lineEnd >= 0 && lineEnd < end ? lineEnd : end };
}

const sentencesOf = (text: string) => createSentenceIndex(text).sentences;

type EditMaker = (random: Random, text: string) => RandomEdit | null;

const words = [
  'not',
  'never',
  'about',
  'nearly',
  'harbour',
  'Ida Moen',
  '17',
  '2019',
  'the council',
  'stalls',
];
const sentences = [
  'A new sentence came in.',
  'Nobody had counted the boats.',
  'Rents rose by 12 per cent in 2025.',
  'The wall is 40 metres long, said Per Aas.',
];

/** One kind each of what happens to copy: in its words, its typography, its sentences and its paragraphs. */
const makers: EditMaker[] = [
  function changeDigit(random, text) {
    const digits = [...text.matchAll(/\d/g)];
    if (digits.length === 0) return null;
    const { index } = pick(random, digits);
    return { start: index, end: index + 1, insert: String(below(random, 10)) };
  },
  function insertWord(random, text) {
    const { start } = pickWords(random, text, 1);
    return { start, end: start, insert: `${pick(random, words)} ` };
  },
  function replaceWords(random, text) {
    return { ...pickWords(random, text, 3), insert: pick(random, words) };
  },
  function deleteWords(random, text) {
    const { start, end } = pickWords(random, text, 4);
    return { start, end: text[end] === ' ' ? end + 1 : end, insert: '' };
  },
  function typography(random, text) {
    const signs = [...text.matchAll(/[“”"’']| (?=\d)/g)];
    if (signs.length === 0) return null;
    const { index, 0: sign } = pick(random, signs);
    const other: Record<string, string> = { '“': '"', '”': '"', '"': '“', '’': "'", "'": '’', ' ': '\u00A0' };
    return { start: index, end: index + 1, insert: other[sign] ?? sign };
  },
  function deleteSentence(random, text) {
    const { start, end } = pick(random, sentencesOf(text));
    return { start, end, insert: '' };
  },
  function repeatSentence(random, text) {
    const all = sentencesOf(text);
    const { start, end } = pick(random, all);
    const at = pick(random, all).start;
    return { start: at, end: at, insert: `${text.slice(start, end).trim()} ` };
  },
  function insertSentence(random, text) {
    const at = pick(random, sentencesOf(text)).start;
    return { start: at, end: at, insert: `${pick(random, sentences)} ` };
  },
  function splitParagraph(random, text) {
    const at = pick(random, sentencesOf(text)).start;
    return at === 0 ? null : { start: at, end: at, insert: '\n\n' };
  },
  function mergeParagraphs(random, text) {
    const gaps = [...text.matchAll(/\n+/g)];
    if (gaps.length === 0) return null;
    const { index, 0: gap } = pick(random, gaps);
    return { start: index, end: index + gap.length, insert: ' ' };
  },
  function swapParagraphs(random, text) {
    const paragraphs = [...text.matchAll(/[^\n]+/g)];
    if (paragraphs.length < 2) return null;
    const at = below(random, paragraphs.length - 1);
    const [one, other] = [paragraphs[at], paragraphs[at + 1]];
    if (!one || !other) return null;
    const gap = text.slice(one.index + one[0].length, other.index);
    return { start: one.index, end: other.index + other[0].length, insert: `${other[0]}${gap}${one[0]}` };
  },
  function signsOfManyUnits(random, text) {
    const { start } = pickWords(random, text, 1);
    return { start, end: start, insert: pick(random, ['👩‍👧 ', 'e\u0301 ', 'ריבית ', '\u202E', '\u00AD']) };
  },
  function combiningMark(random, text) {
    const { end } = pickWords(random, text, 1);
    return { start: end, end, insert: '\u0301' };
  },
];

/** One to `most` edits of a text, in order and apart from each other. */
export function randomEdits(random: Random, text: string, most = 3): RandomEdit[] {
  const edits: RandomEdit[] = [];
  for (let count = 1 + below(random, most); count > 0; count -= 1) {
    const edit = pick(random, makers)(random, text);
    const isApart = edit && edits.every(({ start, end }) => edit.end < start || edit.start > end);
    if (isApart && edit.insert !== text.slice(edit.start, edit.end)) edits.push(edit);
  }
  return edits.sort((a, b) => a.start - b.start);
}

export function applyRandomEdits(text: string, edits: readonly RandomEdit[]): string {
  let edited = '';
  let at = 0;
  for (const { start, end, insert } of edits) {
    edited += text.slice(at, start) + insert;
    at = end;
  }
  return edited + text.slice(at);
}

/** The same text in one of the forms in which a revision can be sent. */
export function randomForm(random: Random, text: string, edits: RandomEdit[]) {
  switch (below(random, 4)) {
    case 0:
      return { text };
    case 1:
      return { text, edits };
    case 2:
      return { document: documentFromText(text), edits };
    default:
      return {
        html: text
          .split(/\n+/)
          .map((line) => `<p>${line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`)
          .join(''),
      };
  }
}
