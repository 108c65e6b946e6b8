import 'server-only';
import { invalidField } from '@/lib/domain/failure';
import { closedStates } from '@/lib/domain/workflow/claim-transitions';
import type { Actor } from '../auth/actor';
import type { Db } from '../db';
import { findClaim } from '../repositories/claims/claims';
import { runClaimCommand } from './change-claim';

/** Takes a claim out of the check with a reason. */
export function withdrawClaim(db: Db, actor: Actor, claimId: string, ifMatch: number, reason: string) {
  return runClaimCommand(db, actor, claimId, {
    rule: 'withdraw',
    ifMatch,
    plan: (claim) => ({
      action: 'claim.withdrawn',
      change: { reason, decidedById: actor.memberId, approval: null, duplicateOfId: null, settled: true },
      after: claim,
      data: { reason },
    }),
  });
}

/** Declares that a claim cannot be checked; a reviewer confirms that before sign-off. */
export function setNotCheckable(db: Db, actor: Actor, claimId: string, ifMatch: number, reason: string) {
  return runClaimCommand(db, actor, claimId, {
    rule: 'set_not_checkable',
    ifMatch,
    plan: (claim) => ({
      action: 'claim.not_checkable',
      change: { reason, decidedById: actor.memberId },
      after: claim,
      data: { reason },
    }),
  });
}

/** Points a claim to the one in the same article that says the same. */
export function setDuplicate(db: Db, actor: Actor, claimId: string, ifMatch: number, originalId: string) {
  return runClaimCommand(db, actor, claimId, {
    rule: 'set_duplicate',
    ifMatch,
    plan: async (claim) => {
      if (originalId === claimId) throw invalidField('claimId', 'is this claim itself');
      const original = await findClaim(db, actor.newsroomId, originalId);
      if (!original || original.articleId !== claim.articleId)
        throw invalidField('claimId', 'is not a claim of this article');
      if (closedStates.includes(original.state)) {
        throw invalidField('claimId', `is a claim that is ${original.state} itself`);
      }
      return {
        action: 'claim.duplicate',
        change: {
          duplicateOfId: originalId,
          decidedById: actor.memberId,
          reason: null,
          approval: null,
          settled: true,
        },
        after: claim,
        data: { duplicateOf: originalId, duplicateOfNumber: original.number },
      };
    },
  });
}
