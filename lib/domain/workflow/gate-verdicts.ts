import type { ArticleStanding, ClaimState } from '../vocabulary';
import { claimStateWords, closedStates } from './claim-transitions';
import { needsConfirmation } from './closing';

/** What the gate must know of a claim's verdict, and of how it was closed. */
export interface GateVerdict {
  number: number;
  state: ClaimState;
  /** A reviewer has confirmed that it is not checkable, or closed. */
  isAcknowledged: boolean;
  hadRating: boolean;
  /** The word of its rating, where the scale says that words rated so must change. */
  wrongRating: string | null;
  /** A lead has decided, with a reason that is printed, that its words stand all the same. */
  isLetStand: boolean;
  /** Who closed it, or declared it not checkable. */
  decidedBy: string | null;
  duplicateOf: { number: number; state: ClaimState } | null;
}

export const verdictBlockerCodes = ['must_change', 'closing_unseen', 'original_closed'] as const;
export type VerdictBlockerCode = (typeof verdictBlockerCodes)[number];

interface VerdictBlocker {
  code: VerdictBlockerCode;
  message: string;
}

/** The blockers that come from a claim's own verdict, or from the way in which it was closed. */
export function listVerdictBlockers(
  claim: GateVerdict,
  { standing }: { standing: ArticleStanding },
): VerdictBlocker[] {
  const found = [blockerOfRating(claim, standing), blockerOfClosing(claim), blockerOfOriginal(claim)];
  return found.filter((one) => one !== null);
}

/** In a text that is out already, wrong words are what the check has found. */
function blockerOfRating(claim: GateVerdict, standing: ArticleStanding): VerdictBlocker | null {
  const { number, state, wrongRating, isLetStand } = claim;
  if (standing === 'out' || state !== 'approved' || wrongRating === null || isLetStand) return null;
  return {
    code: 'must_change',
    message: `Claim ${number} is rated ${wrongRating}, and its words still stand. Change them, or a lead lets them stand with a reason.`,
  };
}

function blockerOfClosing(claim: GateVerdict): VerdictBlocker | null {
  const { number, state, isAcknowledged, decidedBy, duplicateOf } = claim;
  if (!closedStates.includes(state) || isAcknowledged || !needsConfirmation(claim)) return null;
  const closed =
    state === 'duplicate'
      ? `made a duplicate of claim ${duplicateOf?.number ?? '?'}`
      : claimStateWords[state];
  return {
    code: 'closing_unseen',
    message: `Claim ${number} was ${closed}${decidedBy === null ? '' : ` by ${decidedBy}`}; a reviewer has not confirmed that yet.`,
  };
}

/**
 * A duplicate depends on the check of the claim that it repeats. Once that claim is closed, nothing checks these words.
 */
function blockerOfOriginal({ number, state, duplicateOf }: GateVerdict): VerdictBlocker | null {
  if (state !== 'duplicate' || duplicateOf === null || !closedStates.includes(duplicateOf.state)) return null;
  return {
    code: 'original_closed',
    message: `Claim ${number} is a duplicate of claim ${duplicateOf.number}, which is ${claimStateWords[duplicateOf.state]} itself: nothing checks its words.`,
  };
}
