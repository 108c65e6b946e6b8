import { prepareCarryOver } from '@/lib/domain/anchoring/carrying/prepare-carry-over';
import { sentenceAt } from '@/lib/domain/text/sentences/sentence-at';
import { sealedWords } from '@/lib/domain/text/fields/sealed-words';

interface MarkedWords {
  start: number;
  end: number;
  quote: string;
}

export interface CarriedMark {
  /** The same words in the same sentence, so that nobody has to be asked. */
  isCertain: boolean;
  /** Where they are, or probably are; null when they are gone. */
  place: MarkedWords | null;
}

/** Finds words that were marked on an older text in a newer one. */
export function carryMark(
  before: string,
  after: string,
  { start, end }: Omit<MarkedWords, 'quote'>,
): CarriedMark {
  const span = prepareCarryOver(before, after).carry({ startOffset: start, endOffset: end });
  if (span.outcome === 'gone') return { isCertain: false, place: null };
  const place = {
    start: span.startOffset,
    end: span.endOffset,
    quote: after.slice(span.startOffset, span.endOffset),
  };
  const isSame =
    span.outcome !== 'changed' &&
    sealedWords(before.slice(start, end)) === sealedWords(place.quote) &&
    sealedWords(sentenceOf(before, start, end)) === sealedWords(sentenceOf(after, place.start, place.end));
  return { isCertain: isSame, place };
}

function sentenceOf(text: string, start: number, end: number): string {
  const sentence = sentenceAt(text, start, end);
  return text.slice(sentence.start, sentence.end);
}
