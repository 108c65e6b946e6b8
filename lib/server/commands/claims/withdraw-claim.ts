import 'server-only';
import { runClaimCommand } from '../frame/run-claim-command';
import type { ChangeContext } from '../frame/command-context';

/** Takes a claim out of the check with a reason. */
export function withdrawClaim(context: ChangeContext, claimId: string, reason: string) {
  return runClaimCommand(context, claimId, {
    rule: 'withdraw',
    plan: (claim) => ({
      action: 'claim.withdrawn',
      change: {
        reason,
        decidedById: context.actor.memberId,
        approval: null,
        duplicateOfId: null,
        settled: true,
      },
      after: claim,
      data: { reason },
    }),
  });
}
