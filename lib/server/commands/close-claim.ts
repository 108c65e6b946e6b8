import 'server-only';
import { invalidField } from '@/lib/domain/failure';
import { closedStates } from '@/lib/domain/workflow/claim-transitions';
import type { Actor } from '../auth/actor';
import type { Db } from '../db';
import { findClaim } from '../repositories/claims/claims';
import { runClaimCommand } from './change-claim';
import type { ChangeContext } from './command-context';

/** Takes a claim out of the check with a reason. */
export function withdrawClaim(context: ChangeContext, claimId: string, reason: string) {
  return runClaimCommand(context, claimId, {
    rule: 'withdraw',
    plan: (claim) => ({
      action: 'claim.withdrawn',
      change: {
        reason,
        decidedById: context.actor.memberId,
        approval: null,
        duplicateOfId: null,
        settled: true,
      },
      after: claim,
      data: { reason },
    }),
  });
}

/** Declares that a claim cannot be checked; a reviewer confirms that before sign-off. */
export function setNotCheckable(context: ChangeContext, claimId: string, reason: string) {
  return runClaimCommand(context, claimId, {
    rule: 'set_not_checkable',
    plan: (claim) => ({
      action: 'claim.not_checkable',
      change: { reason, decidedById: context.actor.memberId },
      after: claim,
      data: { reason },
    }),
  });
}

/** Points a claim to the one in the same article that says the same. */
export function setDuplicate(context: ChangeContext, claimId: string, originalId: string) {
  const { db, actor } = context;
  return runClaimCommand(context, claimId, {
    rule: 'set_duplicate',
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
