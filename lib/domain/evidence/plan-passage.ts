import type { PassagePlace } from './find-passage';

/** A citation as it stands before another copy of its source is stored. */
export interface CitedPassage {
  passage: string | null;
  /** The copy in which the passage was found. */
  snapshotId: string | null;
  /** A later copy that did not have it. */
  lostInId: string | null;
}

/**
 * What a new copy of the source means for a cited passage. `found`: it is there for the first time. `lost`: an earlier
 * copy had it, this one does not. `back`: it was lost and is there again. Null when nothing changes.
 */
export type PassageChange = { kind: 'found'; place: PassagePlace } | { kind: 'lost' } | { kind: 'back' };

export function planPassage(
  citation: CitedPassage,
  findInCopy: (passage: string) => PassagePlace | null,
): PassageChange | null {
  const { passage, snapshotId, lostInId } = citation;
  if (passage === null || passage.trim() === '') return null;
  const place = findInCopy(passage);
  if (snapshotId === null) return place && { kind: 'found', place };
  if (place) return lostInId === null ? null : { kind: 'back' };
  return lostInId === null ? { kind: 'lost' } : null;
}
