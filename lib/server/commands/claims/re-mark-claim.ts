import 'server-only';
import type { ReMarkBody } from '@/lib/contracts/claims';
import { Failure, invalidField } from '@/lib/domain/failure';
import type { Actor } from '../../auth/actor';
import type { Db } from '../../db';
import { getRevisionText } from '../../queries/revisions/revision-cache';
import type { ClaimRecord } from '../../repositories/claims/claim-record';
import { runClaimCommand } from '../frame/run-claim-command';
import { resolveSpan } from '@/lib/domain/text/resolve-span';
import type { ChangeContext } from '../frame/command-context';

/**
 * Says which words of the current revision are now a claim whose words changed or went. If these are other words
 * than those approved, the approval falls, and what was proposed is checked again.
 */
export function reMarkClaim(context: ChangeContext, claimId: string, input: ReMarkBody) {
  return runClaimCommand(context, claimId, {
    rule: 'reMark',
    plan: async (claim) => {
      const span = resolveSpan(await getCurrentText(context.db, context.actor, claim, input.revision), input);
      return {
        action: 'claim.re_marked',
        change: { span, revisionNumber: claim.currentRevision, settled: true, approval: null },
        after: { ...claim, ...span },
        changes: {
          quote: [claim.quote, span.quote],
          span: [
            [claim.start, claim.end],
            [span.start, span.end],
          ],
        },
        data: { revision: [claim.revisionNumber, claim.currentRevision] },
      };
    },
  });
}

async function getCurrentText(db: Db, actor: Actor, claim: ClaimRecord, revision: number): Promise<string> {
  if (revision > claim.currentRevision) throw invalidField('revision', 'does not exist');
  const text = await getRevisionText(db, actor.newsroomId, claim.articleId, revision);
  if (revision === claim.currentRevision && text !== null) return text;
  throw new Failure('version_conflict', 'The text has a newer revision. Mark the claim there.', {
    current: { revision: claim.currentRevision },
  });
}
