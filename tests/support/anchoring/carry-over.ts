import type { CarriedSpan, Span } from '@/lib/domain/anchoring/carrying/carried-span';
import { prepareCarryOver } from '@/lib/domain/anchoring/carrying/prepare-carry-over';

/** Carries spans of `before` over to `after`, one answer for each span, in the same order. */
export function carryOver(before: string, after: string, spans: readonly Span[]): CarriedSpan[] {
  const prepared = prepareCarryOver(before, after);
  return spans.map((span) => prepared.carry(span));
}
