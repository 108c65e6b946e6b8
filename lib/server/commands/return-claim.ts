import 'server-only';
import type { Actor } from '../auth/actor';
import type { Db } from '../db';
import { claimSeal } from '../presenters/present-claim';
import { insertReview } from '../repositories/reviews';
import { runClaimCommand } from './change-claim';
import { placeAgain } from './place-again';

/** Sends a claim back to its editor with a reason; an approval that it had ends, and one that was closed is open again. */
export function returnClaim(db: Db, actor: Actor, claimId: string, ifMatch: number | null, reason: string) {
  return runClaimCommand(db, actor, claimId, {
    rule: 'return',
    ifMatch,
    plan: async (claim, to) => ({
      action: 'claim.returned',
      change: {
        ...(await placeAgain(db, actor, claim, to)),
        reason,
        decidedById: actor.memberId,
        duplicateOfId: null,
        approval: null,
      },
      parts: [insertReview(actor, claimId, { decision: 'returned', reason, seal: claimSeal(claim) })],
      after: claim,
      data: { reason },
    }),
  });
}
