import type { CarriedSpan, Span } from '@/lib/domain/anchoring/carrying/carried-span';
import { prepareCarryOver } from '@/lib/domain/anchoring/carrying/prepare-carry-over';
import { type CarriedMark, carryMark } from './carry-mark';
import { planRevision } from './plan-revision';
import { type CarryOverTask, presentCarryOver } from './present-carry-over';

interface TextPair {
  before: string;
  after: string;
}

export { planRevision };

/** As JSON, which is passed on as it is. */
export function viewCarryOver(task: CarryOverTask): string {
  return JSON.stringify(presentCarryOver(task));
}

export function placeSpan({ before, after, span }: TextPair & { span: Span }): CarriedSpan {
  return prepareCarryOver(before, after).carry(span);
}

export function placeMark({
  before,
  after,
  mark,
}: TextPair & { mark: { start: number; end: number } }): CarriedMark {
  return carryMark(before, after, mark);
}
