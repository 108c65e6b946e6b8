import 'server-only';
import type { Actor } from '../auth/actor';
import type { Db } from '../db';
import { runClaimCommand } from './change-claim';

/** Lets words stand although their rating asks for others, which only a lead can; name and reason are in the report. */
export function letStand(db: Db, actor: Actor, claimId: string, ifMatch: number, reason: string) {
  return runClaimCommand(db, actor, claimId, {
    rule: 'let_stand',
    ifMatch,
    plan: (claim) => ({
      action: 'claim.let_stand',
      change: { stand: { reason, memberId: actor.memberId } },
      after: claim,
      changes: { stand: [false, true] },
      data: { reason, rating: claim.verdict?.label ?? null, seal: claim.approvedSeal },
    }),
  });
}

/** Takes back that words stand: they must change again. */
export function takeBackStand(db: Db, actor: Actor, claimId: string, ifMatch: number) {
  return runClaimCommand(db, actor, claimId, {
    rule: 'take_back_stand',
    ifMatch,
    plan: (claim) => ({
      action: 'claim.stand_taken_back',
      change: { stand: null },
      after: claim,
      changes: { stand: [true, false] },
      data: { said: claim.stand?.reason ?? null },
    }),
  });
}
