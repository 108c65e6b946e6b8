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
 * What another copy of the source means for a cited passage: `found` for the first time, `lost` although it stood in a copy
 * before, `back` after it was lost; null when nothing changes for it.
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
