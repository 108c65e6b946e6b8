import 'server-only';
import { goneSpan } from '@/lib/domain/anchoring/carrying/carried-span';
import { sentenceAt } from '@/lib/domain/text/sentences/sentence-at';
import type { ClaimState } from '@/lib/domain/vocabulary';
import type { Actor } from '../../auth/actor';
import { carryOverTasks } from '../../carry-over/carry-over-tasks';
import type { Db } from '../../db';
import { getRevisionText } from '../../queries/revisions/revision-cache';
import type { ClaimRecord } from '../../repositories/claims/claim-record';
import type { ClaimChange } from '../../repositories/claims/claim-change';

/** Lets a claim wait for a person if the text has lost or changed its words. Proposes the words that stand there now. */
export async function placeAgain(
  db: Db,
  actor: Actor,
  claim: ClaimRecord,
  state: ClaimState,
): Promise<Pick<ClaimChange, 'state' | 'waiting'>> {
  if (claim.revisionNumber === claim.currentRevision || claim.unplaced !== null) return { state };
  const [before, after] = await Promise.all(
    [claim.revisionNumber, claim.currentRevision].map((number) =>
      getRevisionText(db, actor.newsroomId, claim.articleId, number),
    ),
  );
  const span = { startOffset: claim.start, endOffset: claim.end };
  const found = (before && after && (await carryOverTasks.placeSpan({ before, after, span }))) || goneSpan;
  if (!after || found.outcome === 'gone') {
    return { state: 'orphaned', waiting: { heldState: state, proposal: null } };
  }
  const { startOffset: start, endOffset: end } = found;
  const sentence = sentenceAt(after, start, end);
  const proposal = {
    start,
    end,
    quote: after.slice(start, end),
    sentence: after.slice(sentence.start, sentence.end),
  };
  return { state, waiting: { heldState: state, proposal } };
}
