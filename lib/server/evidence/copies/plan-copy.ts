import type { PassagePlace } from '@/lib/domain/evidence/find-passage';
import { type PassageChange, planPassage } from '@/lib/domain/evidence/plan-passage';
import type { CitationPlacing } from '../../repositories/evidence/citations';
import type { CitingClaim } from '../../repositories/evidence/citing-claims';

/** What another copy of a source means for the claims that cite it. */
export interface CopyPlan {
  /** The citations that change, as they are afterwards. */
  placings: CitationPlacing[];
  changes: { claim: CitingClaim; citationId: string; change: PassageChange | null }[];
}

/**
 * Finds each cited passage in the copy. If a page was fetched, citations without a date of access get this one, except
 * under an approval.
 */
export function planCopy(
  citing: readonly CitingClaim[],
  copy: { snapshotId: string; findPassage: (passage: string) => PassagePlace | null; isFetched: boolean },
  now: Date,
): CopyPlan {
  const plan: CopyPlan = { placings: [], changes: [] };
  for (const claim of citing) {
    for (const citation of claim.citations) {
      const change = planPassage(citation, copy.findPassage);
      const isUndated = copy.isFetched && citation.accessedAt === null && !claim.isApproved;
      if (!change && !isUndated) continue;
      const { id, snapshotId, start, end, lostInId, accessedAt } = citation;
      plan.changes.push({ claim, citationId: id, change });
      plan.placings.push({
        ...{ id, snapshotId, start, end, lostInId },
        ...placingOf(change, copy.snapshotId),
        accessedAt: isUndated ? now.toISOString().slice(0, 10) : accessedAt,
      });
    }
  }
  return plan;
}

function placingOf(change: PassageChange | null, snapshotId: string): Partial<CitationPlacing> {
  switch (change?.kind) {
    case 'found':
      return { snapshotId, ...change.place };
    case 'lost':
      return { lostInId: snapshotId };
    case 'back':
      return { lostInId: null };
    case undefined:
      return {};
  }
}
