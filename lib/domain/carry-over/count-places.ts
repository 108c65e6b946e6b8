import type { ClaimState, UnplacedReason } from '../vocabulary';
import { closedStates } from '../workflow/claim-transitions';

/** Where an article's claims are; the four always add up to `total`. */
export interface PlaceCounts {
  anchored: number;
  changed: number;
  gone: number;
  closed: number;
  total: number;
}

/** Counts every claim exactly once: what waits for a person first, then what is closed, the rest stands in the text. */
export function countPlaces(
  claims: Iterable<{ state: ClaimState; unplaced: UnplacedReason | null }>,
): PlaceCounts {
  const counts: PlaceCounts = { anchored: 0, changed: 0, gone: 0, closed: 0, total: 0 };
  for (const { state, unplaced } of claims) {
    counts.total += 1;
    if (unplaced !== null) counts[unplaced] += 1;
    else if (closedStates.includes(state)) counts.closed += 1;
    else counts.anchored += 1;
  }
  return counts;
}
