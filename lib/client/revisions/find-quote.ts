/** A sentence around the words of a claim. */
export interface QuotedSentence {
  sentence: string;
  quote: string;
  /** Where the words begin in their text. */
  start: number;
}

/**
 * Where in its sentence a quote stands, in UTF-16 code units. The text tells apart words that the sentence has twice; where
 * it is not at hand, the first ones are taken.
 */
export function findQuote({ sentence, quote, start }: QuotedSentence, text: string | null): number {
  const first = Math.max(0, sentence.indexOf(quote));
  if (text === null) return first;
  for (let at = first; at >= 0; at = sentence.indexOf(quote, at + 1)) {
    if (text.startsWith(sentence, start - at)) return at;
  }
  return first;
}
