import { listSentences } from '@/lib/domain/text/sentences/list-sentences';
import type { Span } from '@/lib/domain/anchoring/carrying/carried-span';

/** The sentences of a text as spans. */
export function sentencesOf(text: string): Span[] {
  return Array.from(text.matchAll(/[^\r\n]+/g)).flatMap((line) =>
    listSentences(line[0]).map(({ start, end }) => ({
      startOffset: line.index + start,
      endOffset: line.index + end,
    })),
  );
}

/** The words inside a span, as spans of the text. */
export function wordsOf(text: string, span: Span): Span[] {
  const content = text.slice(span.startOffset, span.endOffset);
  return Array.from(
    content.matchAll(/[\p{L}\p{N}\p{M}]+(?:[.,'’-](?=[\p{L}\p{N}])[\p{L}\p{N}\p{M}]+)*/gu),
    (word) => ({
      startOffset: span.startOffset + word.index,
      endOffset: span.startOffset + word.index + word[0].length,
    }),
  );
}

/** Each sentence, and its runs of one, two, three and five words: what a checker may have marked. */
export function claimsOf(text: string): Span[] {
  return sentencesOf(text).flatMap((sentence) => {
    const words = wordsOf(text, sentence);
    const runs = [1, 2, 3, 5].flatMap((count) =>
      words.slice(0, Math.max(0, words.length - count + 1)).map((word, at) => ({
        startOffset: word.startOffset,
        endOffset: words[at + count - 1].endOffset,
      })),
    );
    return [sentence, ...runs];
  });
}

/** The words and figures of a text alone, in small variations of signs the same: what must not change silently. */
export function bareWords(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .replace(/[\u00ad\u200b]/g, '')
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  );
}
