import type { TextRange } from '../text/offsets/text-range';

/** A text with its sentences, which its caller has found already. */
export interface SentenceText {
  text: string;
  sentences: readonly TextRange[];
}

/**
 * The sentences of `after` that `before` does not contain and that no claim touches. A new revision brought them, and
 * nobody has looked at them. `normalise` removes differences of typography, so that a curly quotation mark makes no new
 * sentence.
 */
export function listNewPassages(
  before: SentenceText,
  after: SentenceText,
  claimed: readonly TextRange[],
  normalise: (text: string) => string,
): TextRange[] {
  const known = new Set(before.sentences.map(({ start, end }) => normalise(before.text.slice(start, end))));
  const spans = [...claimed].sort((a, b) => a.start - b.start);
  const passages: TextRange[] = [];
  let next = 0;
  let reach = -1;
  for (const { start, end } of after.sentences) {
    for (let span = spans[next]; span && span.start < end; span = spans[next]) {
      reach = Math.max(reach, span.end);
      next += 1;
    }
    const isClaimed = reach > start;
    if (!isClaimed && !known.has(normalise(after.text.slice(start, end)))) passages.push({ start, end });
  }
  return passages;
}
