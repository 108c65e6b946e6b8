/** A sentence around the words of a claim. */
export interface QuotedSentence {
  sentence: string;
  quote: string;
  /** Where the words begin in their text. */
  start: number;
}

/**
 * The place of a quote in its sentence, in UTF-16 code units. If the sentence has the words twice, the text tells which
 * are meant. Without the text, the first ones are taken.
 */
export function findQuote({ sentence, quote, start }: QuotedSentence, text: string | null): number {
  const first = Math.max(0, sentence.indexOf(quote));
  if (text === null) return first;
  for (let at = first; at >= 0; at = sentence.indexOf(quote, at + 1)) {
    if (text.startsWith(sentence, start - at)) return at;
  }
  return first;
}
