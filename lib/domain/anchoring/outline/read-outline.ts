import { readWords, type Words } from './read-words';
import type { TypographicForm } from './typographic-form';
import { typographicForm } from './typographic-form';
import type { WordIds } from './word-ids';
import { listSentences } from '../../text/sentences/list-sentences';

/** Consecutive parts of a list: part i is [starts[i], starts[i + 1]); the last start is the list's length. */
export interface Parts {
  starts: readonly number[];
  /** For each element of the list the number of its part. */
  partOf: readonly number[];
}

/** The outlines of two texts that are compared. They share their word ids. */
export interface OutlinePair {
  before: Outline;
  after: Outline;
}

/** A text as words, sentences of words and paragraphs of sentences. Offsets are those of its typographic form. */
export interface Outline {
  text: string;
  typography: TypographicForm;
  words: Words;
  /** The words' numbers without regard to case: what texts are aligned by. */
  foldedIds: readonly number[];
  sentences: Parts;
  paragraphs: Parts;
}

/** Reads a text; both texts of a comparison share `wordIds`. A part without any word belongs to none. */
export function readOutline(text: string, wordIds: WordIds): Outline {
  const typography = typographicForm(text);
  const { form } = typography;
  const words = readWords(form, wordIds);
  const sentenceStarts: number[] = [];
  const paragraphStarts: number[] = [];
  let word = 0;
  for (const paragraph of listParagraphs(form)) {
    const firstSentence = sentenceStarts.length;
    for (const { end } of listSentences(withCapitals(form.slice(paragraph.start, paragraph.end)))) {
      const first = word;
      while (word < words.starts.length && words.starts[word] < paragraph.start + end) word += 1;
      if (word > first) sentenceStarts.push(first);
    }
    if (sentenceStarts.length > firstSentence) paragraphStarts.push(firstSentence);
  }
  return {
    text,
    typography,
    words,
    foldedIds: words.ids.map(wordIds.foldedOf),
    sentences: partsOf(sentenceStarts, words.ids.length),
    paragraphs: partsOf(paragraphStarts, sentenceStarts.length),
  };
}

/** Sentences are known by their capitals; a paragraph set without any gets them, at the same offsets. */
function withCapitals(paragraph: string): string {
  if (/\p{Lu}/u.test(paragraph)) return paragraph;
  return paragraph.replace(/\p{Ll}(?<=[.!?]['")\]]{0,3} ['"(\[]{0,3}\p{Ll})/gu, (letter) => {
    const capital = letter.toUpperCase();
    return capital.length === letter.length ? capital : letter;
  });
}

function* listParagraphs(form: string): Generator<{ start: number; end: number }> {
  let start = 0;
  while (start < form.length) {
    const found = form.indexOf('\n', start);
    const end = found < 0 ? form.length : found;
    if (end > start) yield { start, end };
    start = end + 1;
  }
}

function partsOf(starts: readonly number[], length: number): Parts {
  const partOf: number[] = [];
  starts.forEach((start, part) => {
    const end = part + 1 < starts.length ? starts[part + 1] : length;
    for (let at = start; at < end; at += 1) partOf.push(part);
  });
  return { starts: [...starts, length], partOf };
}
