import { sealedWords } from '../text/fields/sealed-words';
import type { TextRange } from '../text/offsets/text-range';

/** A text with its sentences. */
interface SentencedText {
  text: string;
  sentences: readonly TextRange[];
}

/**
 * Which sentences say something new: the indexes of those that the text before did not contain. Typography makes no
 * difference.
 */
export function listNewSentences(before: SentencedText, after: SentencedText): number[] {
  const known = new Set(before.sentences.map(({ start, end }) => before.text.slice(start, end)));
  const unknown = after.sentences.flatMap(({ start, end }, index) => {
    const words = after.text.slice(start, end);
    return known.has(words) ? [] : [{ index, words: sealedWords(words) }];
  });
  if (unknown.length === 0) return [];
  const sealed = new Set([...known].map(sealedWords));
  return unknown.flatMap(({ index, words }) => (words === '' || sealed.has(words) ? [] : [index]));
}
