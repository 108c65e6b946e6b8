/** A span of the old text, in UTF-16 code units. */
export interface Span {
  startOffset: number;
  endOffset: number;
}

/**
 * Why a span is not simply the same: its words differ, the sentence around them does, or two places are equally good.
 */
export type ChangeReason = 'words' | 'context' | 'ambiguous';

/**
 * The outcome for a span. `same` and `moved`: the same words in the same sentence, in place or elsewhere. `changed`:
 * the span is the best counterpart, and a person must confirm it. `gone`: there is none.
 */
export type CarriedSpan =
  | { outcome: 'same' | 'moved'; startOffset: number; endOffset: number; reason: null }
  | { outcome: 'changed'; startOffset: number; endOffset: number; reason: ChangeReason }
  | { outcome: 'gone'; startOffset: null; endOffset: null; reason: null };

export const goneSpan: CarriedSpan = { outcome: 'gone', startOffset: null, endOffset: null, reason: null };
