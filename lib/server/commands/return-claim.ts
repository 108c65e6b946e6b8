import 'server-only';
import type { Actor } from '../auth/actor';
import type { Db } from '../db';
import { claimSeal } from '../presenters/present-claim';
import { insertReview } from '../repositories/reviews';
import { runClaimCommand } from './change-claim';

/** Sends a claim back to its editor with a reason; an approval that it had ends. */
export function returnClaim(db: Db, actor: Actor, claimId: string, ifMatch: number | null, reason: string) {
  return runClaimCommand(db, actor, claimId, {
    rule: 'return',
    ifMatch,
    plan: (claim) => ({
      action: 'claim.returned',
      change: { reason, decidedById: actor.memberId, approval: null },
      parts: [insertReview(actor, claimId, { decision: 'returned', reason, seal: claimSeal(claim) })],
      after: claim,
      data: { reason },
    }),
  });
}
