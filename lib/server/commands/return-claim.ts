import 'server-only';
import type { ReturnBody } from '@/lib/contracts/claims';
import type { Actor } from '../auth/actor';
import type { Db } from '../db';
import { claimSeal } from '../presenters/present-claim';
import { insertReview } from '../repositories/reviews';
import { checkSeal, claimConflict, runClaimCommand } from './change-claim';

/**
 * Sends a claim back to its editor with a reason; an approval that it had ends. A seal that is sent must be the claim's; it
 * says nothing of an approval over it, so that only who names the version takes one back.
 */
export function returnClaim(
  db: Db,
  actor: Actor,
  claimId: string,
  ifMatch: number | null,
  { reason, seal }: ReturnBody,
) {
  return runClaimCommand(db, actor, claimId, {
    rule: 'return',
    ifMatch,
    plan: (claim) => {
      if (seal !== undefined) checkSeal(claim, actor, seal);
      if (ifMatch === null && claim.approvedSeal !== null) throw claimConflict(claim, actor);
      return {
        action: 'claim.returned',
        change: { reason, decidedById: actor.memberId, approval: null },
        parts: [insertReview(actor, claimId, { decision: 'returned', reason, seal: claimSeal(claim) })],
        after: claim,
        data: { reason },
      };
    },
  });
}
