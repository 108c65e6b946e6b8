import 'server-only';
import { runClaimCommand } from '../frame/run-claim-command';
import type { ChangeContext } from '../frame/command-context';

/** Closes a claim whose words are no longer in the text. */
export function cutClaim(context: ChangeContext, claimId: string, reason: string | null) {
  return runClaimCommand(context, claimId, {
    rule: 'cut',
    plan: (claim) => ({
      action: 'claim.cut',
      change: {
        reason,
        decidedById: context.actor.memberId,
        approval: null,
        duplicateOfId: null,
        settled: true,
      },
      after: claim,
      // The state to go on from if the claim is opened again.
      data: { reason, held: claim.heldState },
    }),
  });
}
