import 'server-only';
import { runClaimCommand } from '../frame/run-claim-command';
import type { ChangeContext } from '../frame/command-context';

/** Lets words stand although their rating asks for others, which only a lead can; name and reason are in the report. */
export function letStand(context: ChangeContext, claimId: string, reason: string) {
  return runClaimCommand(context, claimId, {
    rule: 'letStand',
    plan: (claim) => ({
      action: 'claim.let_stand',
      change: { stand: { reason, memberId: context.actor.memberId } },
      after: claim,
      changes: { stand: [false, true] },
      data: { reason, rating: claim.verdict?.label ?? null, seal: claim.approvedSeal },
    }),
  });
}
