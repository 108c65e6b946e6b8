import type { CitationDto } from '@/lib/contracts/sources';
import { sourceHref, type SourceView } from './source-href';

/**
 * The address of the viewer at a claim's citation: at its passage if that has a place, else at the copy in which to look
 * for it.
 */
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

/** The address of the viewer that shows the copy with the passage beside the later one without it. */
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
