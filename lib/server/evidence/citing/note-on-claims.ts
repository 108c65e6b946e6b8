import 'server-only';
import type { Json } from '@/lib/domain/canonical-json';
import type { LedgerAction } from '@/lib/domain/ledger-actions';
import type { CitingClaim, NamingClaim } from '../../repositories/evidence/citing-claims';
import type { ClaimNote } from '../../repositories/commit';

/** The entries for a change of a source, one for each citation of it, for the chain of the claim's article. */
export function noteOnClaims(
  citing: readonly CitingClaim[],
  note: { action: LedgerAction; changes: Record<string, [Json, Json]>; approvalsFall: boolean },
): ClaimNote[] {
  return citing.flatMap(({ articleId: scopeId, claimId, state, isApproved, citations }) =>
    citations.map(({ id }) => ({
      scopeId,
      claimId,
      action: note.action,
      data: {
        sourceId: id,
        changes: note.changes,
        ...(note.approvalsFall && isApproved ? { staleParts: ['sources'] } : {}),
        ...(note.approvalsFall && state === 'approved' ? { state: ['approved', 'stale'] } : {}),
      },
    })),
  );
}

/** The entries for a merge, one for each contact that named the source: it now names the other one. */
export function noteOnContacts(naming: readonly NamingClaim[], into: string): ClaimNote[] {
  return naming.flatMap(({ articleId: scopeId, claimId, contactIds }) =>
    contactIds.map((contactId) => ({
      scopeId,
      claimId,
      action: 'source.merged',
      data: { contactId, into, changes: {} },
    })),
  );
}
