import { groupOf } from '@/lib/client/revisions/carry-over-groups';
import type { CarryOverDto } from '@/lib/contracts/revisions';
import type { TextRange } from '@/lib/domain/text/offsets/text-range';
import type { ComparisonMark } from '../comparison/text-comparison';
import type { MarkTone } from '../comparison/text-runs';

export function passageId({ start }: TextRange): string {
  return `passage-${start}`;
}

/**
 * The places of the claims and of the new passages in both texts. A claim that waits since an earlier revision has no
 * old place.
 */
export function listMarks({ carryOver, newPassages }: CarryOverDto, baseRevision: number): ComparisonMark[] {
  const claims = carryOver.flatMap((item) => {
    const group = groupOf(item);
    if (group === 'closed') return [];
    const tone: MarkTone = group === 'changed' || group === 'gone' ? group : 'kept';
    const look = { id: item.claimId, tone, number: item.number };
    const { before, after } = item;
    return [
      ...(before.revision === baseRevision
        ? [{ ...look, side: 'before' as const, startOffset: before.start, endOffset: before.end }]
        : []),
      ...(after ? [{ ...look, side: 'after' as const, startOffset: after.start, endOffset: after.end }] : []),
    ];
  });
  const passages = newPassages.map((range) => ({
    id: passageId(range),
    tone: 'passage' as const,
    number: null,
    side: 'after' as const,
    startOffset: range.start,
    endOffset: range.end,
  }));
  return [...claims, ...passages];
}
