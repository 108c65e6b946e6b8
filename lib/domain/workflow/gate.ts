import type { ArticleStanding, UnplacedReason } from '../vocabulary';
import { claimStateWords, closedStates } from './claim-transitions';
import { bylineBlockerCodes } from './gate-byline';
import { blockerOfSeal, sealBlockerCodes, type SealState } from './gate-seals';
import { evidenceBlockerCodes, type GateEvidence, listEvidenceBlockers } from './gate-evidence';
import { type GateVerdict, listVerdictBlockers, verdictBlockerCodes } from './gate-verdicts';

/** What the gate must know of each claim. */
export interface GateClaim extends GateVerdict {
  id: string;
  /** Whether its approval covers what is printed of it; null without an approval. */
  seal: SealState | null;
  unplaced: UnplacedReason | null;
  /** The revision in which another place of the same fact changed. Null once somebody has looked. */
  placesChangedIn: number | null;
  /** Another wording is suggested, and nobody has answered. */
  hasOpenWording: boolean;
  /** The passages it cites that are not simply found in their copies. */
  evidence: readonly GateEvidence[];
  /** Whether its place is in the current revision. A closed claim may keep a place in an earlier one. */
  isInText: boolean;
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
  ...verdictBlockerCodes,
  ...evidenceBlockerCodes,
  ...sealBlockerCodes,
  ...bylineBlockerCodes,
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

/** What the newsroom asks for, and what the article is. */
export interface GateRules {
  copiesRequired: boolean;
  standing: ArticleStanding;
}

/** Every blocker, in text order. Empty means that the article may be signed off. */
export function listBlockers(claims: readonly GateClaim[], rules: GateRules): Blocker[] {
  const found = [...claims]
    .sort((a, b) => a.start - b.start || a.number - b.number)
    .flatMap((claim) => blockersOf(claim, rules));
  const hasOpenOne = claims.some(({ state, unplaced }) => !closedStates.includes(state) || unplaced !== null);
  return hasOpenOne ? found : [nothingMarked, ...found];
}

const nothingMarked: Blocker = {
  code: 'no_claims',
  message: 'Nothing has been marked yet.',
  claimId: null,
  claimNumber: null,
  range: null,
};

function blockersOf(claim: GateClaim, rules: GateRules): Blocker[] {
  const { id, number, start, end, unplaced, state } = claim;
  const range = claim.isInText ? { start, end } : null;
  const found = [
    blockerOf(claim),
    blockerOfSeal(claim),
    // Of what is out of the text for good, nobody answers a suggestion.
    state === 'withdrawn' || state === 'cut' ? null : blockerOfWording(claim),
    // Which words it is about comes first; after that it is confirmed anew.
    ...(unplaced === null ? listVerdictBlockers(claim, rules) : []),
    ...blockersOfEvidence(claim, rules),
  ];
  return found.flatMap((one) => (one ? [{ ...one, claimId: id, claimNumber: number, range }] : []));
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

/** A closed claim's sources are not printed, and those of one whose words are gone cannot be worked on before it has a place. */
function blockersOfEvidence(claim: GateClaim, rules: { copiesRequired: boolean }): BlockerText[] {
  const { state, number, evidence } = claim;
  if (closedStates.includes(state) || state === 'orphaned') return [];
  return listEvidenceBlockers(evidence, rules).map(({ code, message }) => ({
    code,
    // What is not checkable is printed with its sources too, but they can only be changed once it is open again.
    message: `Claim ${number}: ${message}${state === 'not_checkable' ? ' Reopen the claim for that.' : ''}`,
  }));
}

function blockerOfState(claim: GateClaim, name: string): BlockerText | null {
  switch (claim.state) {
    case 'waiting':
      return {
        code: 'claim_open',
        message: `${name} waits for somebody who was asked: note the answer, or that none came.`,
      };
    case 'marked':
    case 'in_progress':
      return {
        code: 'claim_open',
        message: `${name} is ${claimStateWords[claim.state]}: it has no proposed verdict.`,
      };
    case 'proposed':
      return { code: 'claim_proposed', message: `${name} waits for a reviewer.` };
    case 'returned':
      return { code: 'claim_returned', message: `${name} was returned and waits for an editor.` };
    case 'stale':
      return {
        code: 'claim_stale',
        message: `${name} changed after it was approved. A reviewer looks at what changed.`,
      };
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
