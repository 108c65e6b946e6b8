import type { CitationDto } from '@/lib/contracts/sources';
import { sourceHref, type SourceView } from './source-href';

/** The viewer at a claim's citation: at its passage where that has a place, else at the copy in which to look for it. */
export function citationHref(
  claimId: string,
  { id, sourceId, copy, place }: CitationDto,
  view: Pick<SourceView, 'from'> = {},
): string {
  return sourceHref(sourceId, {
    ...view,
    claim: claimId,
    citation: id,
    ...(copy ? { copy: copy.snapshotId } : {}),
    ...(place ?? {}),
  });
}

/** The copy that has a passage beside the later one that has lost it. */
export function lostPassageHref(claimId: string, source: CitationDto): string | null {
  const { id, sourceId, copy, lostIn } = source;
  if (!copy || !lostIn) return null;
  return sourceHref(sourceId, {
    claim: claimId,
    citation: id,
    copy: copy.snapshotId,
    compare: lostIn.snapshotId,
  });
}
