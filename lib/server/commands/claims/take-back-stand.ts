import 'server-only';
import { runClaimCommand } from '../frame/run-claim-command';
import type { ChangeContext } from '../frame/command-context';

/** Takes back that words stand: they must change again. */
export function takeBackStand(context: ChangeContext, claimId: string) {
  return runClaimCommand(context, claimId, {
    rule: 'takeBackStand',
    plan: (claim) => ({
      action: 'claim.stand_taken_back',
      change: { stand: null },
      after: claim,
      changes: { stand: [true, false] },
      data: { said: claim.stand?.reason ?? null },
    }),
  });
}
