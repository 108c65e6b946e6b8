import 'server-only';
import { GONE } from '@/lib/domain/anchoring/carried-span';
import { sentenceAt } from '@/lib/domain/text/sentence-at';
import type { ClaimState } from '@/lib/domain/vocabulary';
import { stateOverNewWords } from '@/lib/domain/workflow/claim-transitions';
import type { Actor } from '../auth/actor';
import { compareTexts } from '../carry-over/compare-texts';
import type { Db } from '../db';
import { getRevisionText } from '../queries/revision-cache';
import type { ClaimRecord } from '../repositories/claim-record';
import type { ClaimChange } from '../repositories/claims';
import { findHeldState } from '../repositories/ledger';
import { runClaimCommand } from './change-claim';

/**
 * Brings a closed claim back to where its verdict stands; one that was cut, to the question that was answered by it. What
 * an approval stood for is approved anew.
 */
export function reopenClaim(db: Db, actor: Actor, claimId: string, ifMatch: number) {
  return runClaimCommand(db, actor, claimId, {
    rule: 'reopen',
    ifMatch,
    plan: async (claim) => ({
      action: 'claim.reopened',
      change: {
        ...(await placeAgain(db, actor, claim, await stateToGoOnFrom(db, claim))),
        reason: null,
        decidedById: null,
        duplicateOfId: null,
        approval: null,
      },
      after: claim,
    }),
  });
}

async function stateToGoOnFrom(db: Db, claim: ClaimRecord): Promise<ClaimState> {
  const held = claim.state === 'cut' ? await findHeldState(db, claim) : null;
  const state = held && stateOverNewWords(held);
  // Whoever declared it not checkable, or a duplicate of what, was forgotten when it was cut.
  if (state === 'returned' || state === 'stale') return state;
  if (claim.contacts.some(({ outcome }) => outcome === 'waiting')) return 'waiting';
  return claim.verdict || claim.sources.length > 0 || claim.contacts.length > 0 ? 'in_progress' : 'marked';
}

/** A claim whose words the text has lost or changed waits for a person, with the words that stand there now. */
async function placeAgain(
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
  const spans = [{ startOffset: claim.start, endOffset: claim.end }];
  const [found = GONE] = before && after ? await compareTexts(before, after, spans) : [];
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
