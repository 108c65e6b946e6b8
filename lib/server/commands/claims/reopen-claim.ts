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
 * Brings a closed claim back to the state of its verdict. A claim that was cut goes back to the question that the
 * cut answered. What was approved must be approved again.
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
  // The cut forgot who declared the claim not checkable, and which claim it was a duplicate of.
  if (state === 'returned' || state === 'stale') return state;
  if (claim.contacts.some(({ outcome }) => outcome === 'waiting')) return 'waiting';
  return claim.verdict || claim.sources.length > 0 || claim.contacts.length > 0 ? 'in_progress' : 'marked';
}
