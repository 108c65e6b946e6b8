import { listSentences } from './list-sentences';
import { segmenterOf } from './segmenter-of';

export interface TextCounts {
  /** Lines as an editor numbers them, blank ones included; a line end at the very end opens no further line. */
  lines: number;
  /** Runs between white space that contain a letter or a digit. Scripts without spaces are segmented. */
  words: number;
  sentences: number;
  /** Characters as a reader sees them (grapheme clusters), spaces included, line ends not. */
  characters: number;
}

const partLength = 2000;

/** Below this value every code unit is a character of its own. Most lines have only such characters. */
const onlySingleUnits = /^[\u0000-\u02ff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]*$/u;
const unspacedScript =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Counts lines, words, sentences and characters of a plain text, for the desk's eyes. */
export function countText(text: string): TextCounts {
  const lines = text.split(/\r\n|\n|\r/);
  if (lines.at(-1) === '') lines.pop();
  const counts: TextCounts = { lines: lines.length, words: 0, sentences: 0, characters: 0 };
  for (const line of lines) {
    if (line === '') continue;
    counts.words += countWords(line);
    counts.sentences += listSentences(line).length;
    counts.characters += onlySingleUnits.test(line) ? line.length : countSegments('grapheme', line);
  }
  return counts;
}

function countWords(line: string): number {
  let words = 0;
  for (const run of line.split(/\s+/u)) {
    if (unspacedScript.test(run)) words += countSegments('word', run);
    else if (/[\p{L}\p{N}]/u.test(run)) words += 1;
  }
  return words;
}

/** In parts, because the segmenter's cost per character grows with its input. */
function countSegments(granularity: 'word' | 'grapheme', run: string): number {
  let count = 0;
  let start = 0;
  while (start < run.length) {
    const part = run.slice(start, start + partLength);
    const isLast = start + part.length === run.length;
    let lastIndex = 0;
    let partCount = 0;
    let isLastCounted = false;
    for (const { index, isWordLike } of segmenterOf(granularity).segment(part)) {
      lastIndex = index;
      isLastCounted = isWordLike !== false;
      if (isLastCounted) partCount += 1;
    }
    // The part's last segment may go on in the next part, unless it fills the whole part.
    const isCarried = !isLast && lastIndex > 0;
    count += isCarried && isLastCounted ? partCount - 1 : partCount;
    start += isCarried ? lastIndex : part.length;
  }
  return count;
}
