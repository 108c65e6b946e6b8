import 'server-only';
import { runClaimCommand } from './change-claim';
import type { ChangeContext } from './command-context';

/** Lets words stand although their rating asks for others, which only a lead can; name and reason are in the report. */
export function letStand(context: ChangeContext, claimId: string, reason: string) {
  return runClaimCommand(context, claimId, {
    rule: 'let_stand',
    plan: (claim) => ({
      action: 'claim.let_stand',
      change: { stand: { reason, memberId: context.actor.memberId } },
      after: claim,
      changes: { stand: [false, true] },
      data: { reason, rating: claim.verdict?.label ?? null, seal: claim.approvedSeal },
    }),
  });
}

/** Takes back that words stand: they must change again. */
export function takeBackStand(context: ChangeContext, claimId: string) {
  return runClaimCommand(context, claimId, {
    rule: 'take_back_stand',
    plan: (claim) => ({
      action: 'claim.stand_taken_back',
      change: { stand: null },
      after: claim,
      changes: { stand: [true, false] },
      data: { said: claim.stand?.reason ?? null },
    }),
  });
}
