import type { CarriedSpan } from './carried-span';
import { prepareCarryOver } from './prepare-carry-over';
import { applyEdits, type TextEdit } from './text-edits';
export function carryOverEdits(before: string, edits: readonly TextEdit[], spans: readonly { startOffset: number; endOffset: number }[]): CarriedSpan[] {
  const prepared = prepareCarryOver(before, applyEdits(before, edits));
  return spans.map((span) => prepared.carry(span));
}
