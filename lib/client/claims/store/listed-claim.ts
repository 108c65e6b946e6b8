import type { Person } from '@/lib/contracts/ability';
import type { ClaimDto } from '@/lib/contracts/claims';
import { closedStates } from '@/lib/domain/workflow/claim-transitions';
import type { ClaimKind, ClaimState, Risk, UnplacedReason } from '@/lib/domain/vocabulary';

/**
 * What lists and text show of a claim. Offsets are UTF-16 code units of the current revision's text, the end excluded.
 * While the claim is `changed`, they are those of the proposed place.
 */
export interface ListedClaim {
  id: string;
  /** A guess until the server has given the number. */
  number: number;
  startOffset: number;
  endOffset: number;
  state: ClaimState;
  /** Why it has no place of its own in the current revision. */
  unplaced: UnplacedReason | null;
  /** Whether its offsets are in the current revision. */
  isInText: boolean;
  /** The revision that the place belongs to. Null if there is nothing to say about it. */
  revision: number | null;
  /** Its words when it was last placed. Null while only the row of the list is known. */
  quote: string | null;
  kind: ClaimKind;
  risk: Risk;
  ratingId: string | null;
  assignee: Person | null;
  version: number;
  /** A reviewer has confirmed that it is not checkable or closed, or no confirmation is needed. */
  isAcknowledged: boolean;
  /** Null while only the row of the list is known. */
  statement: string | null;
  /** Made here and not yet answered by the server. */
  isPending: boolean;
}

/** The row of a whole claim. */
export function listedClaimOf(claim: ClaimDto): ListedClaim {
  const place = claim.unplaced?.proposed ?? claim.anchor;
  return {
    id: claim.id,
    number: claim.number,
    startOffset: place.start,
    endOffset: place.end,
    state: claim.state,
    unplaced: claim.unplaced?.reason ?? null,
    isInText: claim.anchor.isCurrent || claim.unplaced?.proposed != null,
    revision: claim.anchor.isCurrent ? claim.anchor.revision : (claim.unplaced?.revision ?? null),
    quote: claim.anchor.quote,
    kind: claim.kind,
    risk: claim.risk,
    ratingId: claim.verdict?.rating ?? null,
    assignee: claim.assignee,
    version: claim.version,
    isAcknowledged: isConfirmable(claim.state) && !claim.awaitsConfirmation,
    statement: claim.statement,
    isPending: false,
  };
}

/** The claim's words in the text that is shown, or else its last known words. */
export function wordsOf(claim: ListedClaim, text: string): string {
  return claim.isInText ? text.slice(claim.startOffset, claim.endOffset) : (claim.quote ?? '');
}

/** Whether a reviewer must decide something about the claim. */
export function isWaitingForReview(
  claim: Pick<ListedClaim, 'state' | 'isAcknowledged' | 'unplaced' | 'ratingId'>,
): boolean {
  if (claim.unplaced !== null) return false;
  // An approval that fell is given again by the person who looks at the changes.
  if (claim.state === 'proposed') return true;
  if (claim.state === 'stale') return claim.ratingId !== null;
  return isConfirmable(claim.state) && !claim.isAcknowledged;
}

/** Somebody decided that the claim is not to be checked. That may need a second person. */
function isConfirmable(state: ClaimState): boolean {
  return state === 'not_checkable' || closedStates.includes(state);
}
