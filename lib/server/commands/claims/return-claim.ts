import 'server-only';
import type { ReturnBody } from '@/lib/contracts/claims';
import { claimSeal } from '../../rules/claim-seal';
import { insertReview } from '../../repositories/claims/reviews';
import { checkSeal, claimConflict, runClaimCommand } from '../frame/run-claim-command';
import { placeAgain } from '../frame/place-again';
import type { ChangeContext } from '../frame/command-context';

/**
 * Sends a claim back to its editor with a reason. An approval that it had ends, and a closed claim is open again. A
 * seal that is sent must be the claim's. The seal does not say whether there is an approval, so only a caller who
 * names the version takes one back.
 */
export function returnClaim(
  context: ChangeContext<number | null>,
  claimId: string,
  { reason, seal }: ReturnBody,
) {
  const { db, actor, ifMatch } = context;
  return runClaimCommand(context, claimId, {
    rule: 'return',
    plan: async (claim, to) => {
      if (seal !== undefined) checkSeal(claim, actor, seal);
      if (ifMatch === null && claim.approvedSeal !== null) throw claimConflict(claim, actor);
      return {
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
      };
    },
  });
}
