export interface CarriedSpan {
  outcome: 'same' | 'moved' | 'changed' | 'gone';
  startOffset: number | null;
  endOffset: number | null;
  reason: null | 'words' | 'context' | 'ambiguous';
}
