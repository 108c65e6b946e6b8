import type { ClaimState, UnplacedReason } from '../vocabulary';
import { claimStateWords, closedStates } from './claim-transitions';

/** What the gate must know of each claim. */
export interface GateClaim {
  id: string;
  number: number;
  state: ClaimState;
  isAcknowledged: boolean;
  unplaced: UnplacedReason | null;
  /** The revision in which another place of the same fact changed, until somebody has looked. */
  placesChangedIn: number | null;
  /** Another wording is suggested, and nobody has answered. */
  hasOpenWording: boolean;
  start: number;
  end: number;
}

export const blockerCodes = [
  'no_claims',
  'claim_open',
  'claim_proposed',
  'claim_returned',
  'claim_stale',
  'not_checkable_unseen',
  'claim_changed',
  'claim_orphaned',
  'places_changed',
  'wording_open',
] as const;
export type BlockerCode = (typeof blockerCodes)[number];

/** One thing that stands between the article and sign-off, with the place to jump to. */
export interface Blocker {
  code: BlockerCode;
  message: string;
  claimId: string | null;
  claimNumber: number | null;
  range: { start: number; end: number } | null;
}

/** Every blocker, in text order. Empty means that the article may be signed off. */
export function listBlockers(claims: readonly GateClaim[]): Blocker[] {
  const live = claims.filter(
    ({ state, unplaced, placesChangedIn, hasOpenWording }) =>
      !closedStates.includes(state) ||
      unplaced !== null ||
      (state === 'duplicate' && (placesChangedIn !== null || hasOpenWording)),
  );
  if (live.length === 0) {
    return [
      {
        code: 'no_claims',
        message: 'Nothing has been marked yet.',
        claimId: null,
        claimNumber: null,
        range: null,
      },
    ];
  }
  return [...live]
    .sort((a, b) => a.start - b.start || a.number - b.number)
    .flatMap((claim) => {
      const { id, number, start, end, unplaced } = claim;
      const range = unplaced === 'gone' ? null : { start, end };
      return [blockerOf(claim), blockerOfWording(claim)].flatMap((found) =>
        found ? [{ ...found, claimId: id, claimNumber: number, range }] : [],
      );
    });
}

type BlockerText = Pick<Blocker, 'code' | 'message'>;

function blockerOf(claim: GateClaim): BlockerText | null {
  const name = `Claim ${claim.number}`;
  if (claim.unplaced === 'changed') {
    return {
      code: 'claim_changed',
      message: `${name}: the text under it changed, and nobody has said yet whether it is still this claim.`,
    };
  }
  return blockerOfState(claim, name) ?? blockerOfPlaces(claim, name);
}

function blockerOfPlaces({ placesChangedIn, state }: GateClaim, name: string): BlockerText | null {
  if (placesChangedIn === null || state === 'withdrawn' || state === 'cut') return null;
  return {
    code: 'places_changed',
    message: `${name}: another place of the same fact changed in revision ${placesChangedIn}.`,
  };
}

function blockerOfWording({ hasOpenWording, number }: GateClaim): BlockerText | null {
  return hasOpenWording
    ? {
        code: 'wording_open',
        message: `Claim ${number}: another wording is suggested, and nobody has answered.`,
      }
    : null;
}

function blockerOfState(claim: GateClaim, name: string): BlockerText | null {
  switch (claim.state) {
    case 'marked':
    case 'in_progress':
    case 'waiting':
      return {
        code: 'claim_open',
        message: `${name} is ${claimStateWords[claim.state]}: it has no proposed verdict.`,
      };
    case 'proposed':
      return { code: 'claim_proposed', message: `${name} waits for a reviewer.` };
    case 'returned':
      return { code: 'claim_returned', message: `${name} was returned and waits for an editor.` };
    case 'stale':
      return { code: 'claim_stale', message: `${name} changed after its check and must be proposed again.` };
    case 'not_checkable':
      return claim.isAcknowledged
        ? null
        : {
            code: 'not_checkable_unseen',
            message: `${name} is not checkable; a reviewer has not confirmed that yet.`,
          };
    case 'orphaned':
      return { code: 'claim_orphaned', message: `${name}: its words are gone from the text.` };
    case 'approved':
    case 'withdrawn':
    case 'duplicate':
    case 'cut':
      return null;
  }
}
