import type { CarryDecision, CarryOutcome, ClaimState, UnplacedReason } from '../vocabulary';
import { closedStates, stateOverNewWords } from '../workflow/claim-transitions';

/** What the rules of carrying over must know of a claim. */
export interface CarriedFacts {
  state: ClaimState;
  unplaced: UnplacedReason | null;
  /** The state it had before its words changed or went; null while it has a place. */
  heldState: ClaimState | null;
  /** The approval covers what the claim says now. Only asked if the claim's held state is `approved`. */
  isSealIntact: boolean;
}

/** What a new revision does to a claim. */
export interface CarryPlan {
  state: ClaimState;
  unplaced: UnplacedReason | null;
  heldState: ClaimState | null;
  /** `own`: the place found is now the claim's. `proposed`: it is shown to a person. `none`: the claim keeps its old one. */
  place: 'own' | 'proposed' | 'none';
  approvalFalls: boolean;
  /** The words that stand there now become a claim of their own. */
  isReplaced: boolean;
}

/**
 * What becomes of a claim in a new revision. It follows from the outcome of the comparison and a person's answer, if
 * there is one. Only identical words in an identical sentence keep an approval. Whatever changed waits for a person. A
 * claim whose words come back before anyone has answered is again what it was.
 */
export function planCarryOver(
  claim: CarriedFacts,
  outcome: CarryOutcome,
  decision: CarryDecision | null = null,
): CarryPlan {
  const before = claim.heldState ?? claim.state;
  if (outcome === 'same' || outcome === 'moved') return settled(restoredState(claim), 'own', false);
  if (isClosed(claim, outcome)) return settled(claim.state, 'none', false);
  if (decision === 'keep' && outcome === 'changed') return settled(stateOverNewWords(before), 'own', true);
  if (decision === 'cut' || decision === 'other') {
    return { ...settled('cut', 'none', true), isReplaced: decision === 'other' && outcome === 'changed' };
  }
  const isGone = outcome === 'gone';
  return {
    state: isGone ? 'orphaned' : stateOverNewWords(before),
    unplaced: outcome === 'gone' ? 'gone' : 'changed',
    heldState: before,
    place: isGone ? 'none' : 'proposed',
    approvalFalls: false,
    isReplaced: false,
  };
}

/**
 * Whether a person must answer for a claim. Nobody is asked if its words are the same or moved, or if it is closed.
 */
export function asksForDecision(claim: CarriedFacts, outcome: CarryOutcome): boolean {
  return (outcome === 'changed' || outcome === 'gone') && !isClosed(claim, outcome);
}

/**
 * Whether an answer can be given for this outcome. If the words are the same or moved, there is nothing to answer.
 */
export function canDecide(outcome: CarryOutcome, decision: CarryDecision): boolean {
  return outcome === 'changed' || (outcome === 'gone' && decision === 'cut');
}

function settled(state: ClaimState, place: CarryPlan['place'], approvalFalls: boolean): CarryPlan {
  return { state, unplaced: null, heldState: null, place, approvalFalls, isReplaced: false };
}

function restoredState({ state, heldState, isSealIntact }: CarriedFacts): ClaimState {
  if (heldState === null) return state;
  return heldState === 'approved' && !isSealIntact ? 'stale' : heldState;
}

/**
 * Nobody is asked about a closed claim. A duplicate is the exception while its words are there, because it is a place
 * of a fact.
 */
function isClosed({ state, unplaced }: CarriedFacts, outcome: CarryOutcome): boolean {
  if (state === 'duplicate' || unplaced !== null) return state === 'duplicate' && outcome === 'gone';
  return closedStates.includes(state);
}
