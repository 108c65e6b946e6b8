import 'server-only';
import type { Json } from '@/lib/domain/canonical-json';
import { needsConfirmation } from '@/lib/domain/workflow/closing';
import { claimFacts } from '../../rules/claim-facts';
import { insertReview } from '../../repositories/claims/reviews';
import { checkSeal, runClaimCommand } from '../frame/run-claim-command';
import type { ChangeContext } from '../frame/command-context';

/**
 * Approves exactly what the reviewer saw: the seal sent must be the seal of the claim as it stands. For a claim
 * that is not checkable or closed, it confirms just that, and the state stays.
 */
export function approveClaim(context: ChangeContext<number | null>, claimId: string, seal: string) {
  const { actor } = context;
  return runClaimCommand(context, claimId, {
    rule: 'approve',
    plan: (claim) => {
      checkSeal(claim, actor, seal);
      const changes: Record<string, [Json, Json]> = needsConfirmation(claimFacts(claim, actor))
        ? { closing: [null, claim.state] }
        : {};
      return {
        action: 'claim.approved',
        change: { approval: { seal, memberId: actor.memberId } },
        parts: [insertReview(actor, claimId, { decision: 'approved', reason: null, seal })],
        after: claim,
        changes,
        data: { seal },
      };
    },
  });
}
