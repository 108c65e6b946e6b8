import 'server-only';
import { runClaimCommand } from '../frame/run-claim-command';
import type { ChangeContext } from '../frame/command-context';

/** Declares that a claim cannot be checked; a reviewer confirms that before sign-off. */
export function setNotCheckable(context: ChangeContext, claimId: string, reason: string) {
  return runClaimCommand(context, claimId, {
    rule: 'setNotCheckable',
    plan: (claim) => ({
      action: 'claim.not_checkable',
      change: { reason, decidedById: context.actor.memberId },
      after: claim,
      data: { reason },
    }),
  });
}
