import 'server-only';
import { invalidField } from '@/lib/domain/failure';
import { closedStates } from '@/lib/domain/workflow/claim-transitions';
import { findClaim } from '../../repositories/claims/claims';
import { runClaimCommand } from '../frame/run-claim-command';
import type { ChangeContext } from '../frame/command-context';

/** Points a claim to the one in the same article that says the same. */
export function setDuplicate(context: ChangeContext, claimId: string, originalId: string) {
  const { db, actor } = context;
  return runClaimCommand(context, claimId, {
    rule: 'setDuplicate',
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
