import 'server-only';
import type { ClaimState } from '@/lib/domain/vocabulary';
import { stateOverNewWords } from '@/lib/domain/workflow/claim-transitions';
import type { Db } from '../../db';
import type { ClaimRecord } from '../../repositories/claims/claim-record';
import { findHeldState } from '../../repositories/ledger/ledger';
import { runClaimCommand } from '../frame/run-claim-command';
import { placeAgain } from '../frame/place-again';
import type { ChangeContext } from '../frame/command-context';

/**
 * Brings a closed claim back to where its verdict stands; one that was cut, to the question that was answered by it. What
 * an approval stood for is approved anew.
 */
export function reopenClaim(context: ChangeContext, claimId: string) {
  const { db, actor } = context;
  return runClaimCommand(context, claimId, {
    rule: 'reopen',
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
