import 'server-only';
import type { Actor } from '../auth/actor';
import type { Db } from '../db';
import { insertReview } from '../repositories/reviews';
import { checkSeal, runClaimCommand } from './change-claim';

/** Approves exactly what the reviewer saw: the seal sent must be the seal of the claim as it stands. */
export function approveClaim(db: Db, actor: Actor, claimId: string, ifMatch: number | null, seal: string) {
  return runClaimCommand(db, actor, claimId, {
    rule: 'approve',
    ifMatch,
    plan: (claim) => {
      checkSeal(claim, actor, seal);
      return {
        action: 'claim.approved',
        change: { approval: { seal, memberId: actor.memberId } },
        parts: [insertReview(actor, claimId, { decision: 'approved', reason: null, seal })],
        after: claim,
        data: { seal },
      };
    },
  });
}
