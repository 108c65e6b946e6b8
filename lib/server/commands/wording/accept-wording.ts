import 'server-only';
import type { ClaimDto } from '@/lib/contracts/claims';
import { Failure } from '@/lib/domain/failure';
import { replaceInDocument } from '@/lib/domain/text/offsets/replace-in-document';
import { getClaim, loadClaim } from '../../queries/claims/load-claim';
import { findRevisionWithDocument } from '../../repositories/articles/revisions';
import { checkClaimAction } from '../frame/run-claim-command';
import { createRevision } from '../articles/create-revision';
import type { ChangeContext } from '../frame/command-context';

/**
 * Takes a suggestion over: a new revision with exactly those words in place of the claim's. Its approval falls, and other
 * claims that change by it wait for a person as after any other revision.
 */
export async function acceptWording(context: ChangeContext, claimId: string): Promise<ClaimDto> {
  const { db, actor, ifMatch } = context;
  const claim = await getClaim(db, actor, claimId);
  checkClaimAction(actor, claim, 'acceptWording', ifMatch);
  const { articleId, currentRevision, start, end, version } = claim;
  const base = await findRevisionWithDocument(db, actor.newsroomId, articleId, currentRevision);
  if (!base || !claim.wording) throw new Failure('not_found', 'There is no such revision.');
  const insert = claim.wording.text;
  await createRevision(
    context,
    articleId,
    {
      document: replaceInDocument(base.document, { startOffset: start, endOffset: end, insert }),
      baseRevision: currentRevision,
      edits: [{ start, end, insert }],
      decisions: [{ claimId, decision: 'keep' }],
    },
    {
      isDryRun: false,
      rewritten: {
        claimId,
        version,
        proposedById: claim.wording.proposedBy.id,
        startOffset: start,
        endOffset: start + insert.length,
      },
    },
  );
  return loadClaim(db, actor, claimId);
}
