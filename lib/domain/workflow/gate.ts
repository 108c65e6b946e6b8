import type { ClaimState } from '../vocabulary';
import { claimStateWords } from './claim-transitions';

/** What the gate must know of each claim. */
export interface GateClaim {
  id: string;
  number: number;
  state: ClaimState;
  isAcknowledged: boolean;
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
  const live = claims.filter((claim) => claim.state !== 'withdrawn' && claim.state !== 'duplicate');
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
      const found = blockerOf(claim);
      if (!found) return [];
      const { id, number, start, end } = claim;
      return [{ ...found, claimId: id, claimNumber: number, range: { start, end } }];
    });
}

function blockerOf(claim: GateClaim): Pick<Blocker, 'code' | 'message'> | null {
  const name = `Claim ${claim.number}`;
  switch (claim.state) {
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
      return { code: 'claim_stale', message: `${name} changed after its approval and needs a new one.` };
    case 'not_checkable':
      return claim.isAcknowledged
        ? null
        : {
            code: 'not_checkable_unseen',
            message: `${name} is not checkable; a reviewer has not confirmed that yet.`,
          };
    case 'approved':
    case 'withdrawn':
    case 'duplicate':
      return null;
  }
}
