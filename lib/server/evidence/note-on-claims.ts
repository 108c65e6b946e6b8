import 'server-only';
import type { Json } from '@/lib/domain/canonical-json';
import type { CitingClaim } from '../repositories/citing-claims';
import type { ClaimNote } from '../repositories/commit';

/** What a change of a source is to each claim that cites it, for the chain of the claim's article. */
export function noteOnClaims(
  citing: readonly CitingClaim[],
  note: { action: string; sourceId: string; changes: Record<string, [Json, Json]>; approvalsFall: boolean },
): ClaimNote[] {
  return citing.map((claim) => ({
    scopeId: claim.articleId,
    claimId: claim.claimId,
    action: note.action,
    data: {
      sourceId: note.sourceId,
      citationIds: claim.citations.map(({ id }) => id),
      changes: note.changes,
      ...(note.approvalsFall && claim.isApproved ? { staleParts: ['passages'] } : {}),
      ...(note.approvalsFall && claim.state === 'approved' ? { state: ['approved', 'stale'] } : {}),
    },
  }));
}
