import type { DroppedPart } from '@/lib/domain/intake/extracted-article';
import { leftOutWords } from '../left-out-words';
import type { Block } from './block';
import { lettersOf } from './metadata/plain-text';

/** A paragraph, or lines one after the other, that are in a page and not in its article's text. */
interface Stretch {
  words: string;
  /** It stands between the article's first and last words. */
  isInside: boolean;
}

const maxExamples = 5;
const sentence = /^.{30,}[.!?…。！？؟][”"’»)]?$/su;

interface Left {
  title: string | null;
  /** Words struck through, wherever they stand. */
  struck: readonly string[];
}

/**
 * The page's visible words that its article's text does not have: passages between its first and last words or struck through,
 * and what stands around it. The longest are named by their first words and their length.
 */
export function droppedWords(
  page: readonly Block[],
  kept: readonly Block[],
  { title, struck }: Left,
): DroppedPart[] {
  const others = page.filter(({ text }) => title === null || lettersOf(text) !== lettersOf(title));
  const stretches = leftOutStretches(others, kept).toSorted(
    (one, other) => other.words.length - one.words.length,
  );
  const inside = stretches.filter(({ isInside }) => isInside);
  const around = stretches.filter(({ isInside }) => !isInside);
  const passages = [
    ...struck.filter((words) => words.trim() !== '').map((words) => leftOutWords('struck through', words)),
    ...inside.map(({ words }) => leftOutWords(null, words)),
  ];
  return [
    partOf('words', passages),
    partOf(
      'around',
      around.map(({ words }) => leftOutWords(null, words)),
    ),
  ].filter(({ count }) => count > 0);
}

const partOf = (kind: 'words' | 'around', described: readonly string[]): DroppedPart => ({
  kind,
  count: described.length,
  examples: described.slice(0, maxExamples),
});

/** As many words in a row tell one stretch of text from another. */
const runLength = 4;

/** The stretches of a page's visible words that its article's text does not have, in the order of the page. */
function leftOutStretches(page: readonly Block[], kept: readonly Block[]): Stretch[] {
  const runs = new Set(kept.flatMap(({ text }) => runsOf(text)));
  const isKept = page.map(({ text }) => {
    const own = runsOf(text);
    return own.length === 0 || own.filter((run) => runs.has(run)).length * 2 > own.length;
  });
  const first = isKept.indexOf(true);
  const last = isKept.lastIndexOf(true);
  const stretches: Stretch[] = [];
  page.forEach(({ text }, at) => {
    if (isKept[at]) return;
    const before = stretches.at(-1);
    const isLoose = (block: Block | undefined) => block !== undefined && !sentence.test(block.text);
    if (before && isKept[at - 1] === false && isLoose(page[at - 1]) && isLoose(page[at]))
      before.words += ` ${text}`;
    else stretches.push({ words: text, isInside: at > first && at < last });
  });
  return stretches;
}

/** The text's words in runs; a shorter text is one run. */
function runsOf(text: string): string[] {
  const words = text
    .split(/\s+/)
    .map(lettersOf)
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  // Where words are not parted by blanks, signs stand for them.
  const parts = words.length === 1 && (words[0]?.length ?? 0) > 20 ? [...(words[0] ?? '')] : words;
  if (parts.length < runLength) return [parts.join(' ')];
  return parts.slice(0, 1 - runLength).map((_, at) => parts.slice(at, at + runLength).join(' '));
}
