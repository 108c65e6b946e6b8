import type { ClaimDto } from '@/lib/contracts/claims';
import { claimStateWords } from '@/lib/domain/workflow/claim-transitions';
import { callApi } from '@/lib/client/api/api';
import { type WriteContext, reopening, tellWrite } from './claim-writes';

/** Each resolves to whether it was done. The person has been told either way. */
export interface ClaimTransitions {
  propose(claimId: string): Promise<boolean>;
  /** Approves exactly what the seal covers. */
  approve(claimId: string, seal: string): Promise<boolean>;
  returnClaim(claimId: string, reason: string): Promise<boolean>;
  withdraw(claimId: string, reason: string): Promise<boolean>;
  reopen(claimId: string): Promise<boolean>;
  setNotCheckable(claimId: string, reason: string): Promise<boolean>;
  setDuplicate(claimId: string, originalId: string): Promise<boolean>;
}

/** The steps of a claim's life. Each shows a notice, and can be undone where that is possible. */
export function createClaimTransitions(context: WriteContext): ClaimTransitions {
  return {
    propose: (id) =>
      tellWrite(
        context,
        id,
        { done: ({ number }) => `Claim ${number} waits for a reviewer.`, failed: 'Not proposed.' },
        ({ version }, idempotencyKey) =>
          callApi('submitClaim', { params: { id }, ifMatch: version, idempotencyKey }),
      ),
    approve: (id, seal) =>
      tellWrite(context, id, { done: describeApproval, failed: 'Not approved.' }, (_, idempotencyKey) =>
        callApi('approveClaim', { params: { id }, body: { seal }, idempotencyKey }),
      ),
    returnClaim: (id, reason) =>
      tellWrite(
        context,
        id,
        { done: ({ number }) => `Claim ${number} returned.`, failed: 'Not returned.' },
        ({ version }, idempotencyKey) =>
          callApi('returnClaim', { params: { id }, ifMatch: version, body: { reason }, idempotencyKey }),
      ),
    withdraw: (id, reason) =>
      tellWrite(
        context,
        id,
        {
          done: (claim) => `Claim ${claim.number} withdrawn${thenConfirmed(claim)}.`,
          failed: 'Not withdrawn.',
          undo: ({ number }) => `withdrawing claim ${number}`,
        },
        ({ version }, idempotencyKey) =>
          callApi('withdrawClaim', { params: { id }, ifMatch: version, body: { reason }, idempotencyKey }),
      ),
    reopen: (id) =>
      tellWrite(
        context,
        id,
        { done: ({ number }) => `Claim ${number} reopened.`, failed: 'Not reopened.' },
        reopening(id),
      ),
    setNotCheckable: (id, reason) =>
      tellWrite(
        context,
        id,
        {
          done: ({ number }) => `Claim ${number} is not checkable; a reviewer confirms it.`,
          failed: 'Not saved.',
          undo: ({ number }) => `declaring claim ${number} not checkable`,
        },
        ({ version }, idempotencyKey) =>
          callApi('setNotCheckable', { params: { id }, ifMatch: version, body: { reason }, idempotencyKey }),
      ),
    setDuplicate: (id, originalId) =>
      tellWrite(
        context,
        id,
        {
          done: (claim) =>
            `Claim ${claim.number} is a duplicate of claim ${claim.duplicateOf?.number ?? '?'}${thenConfirmed(claim)}.`,
          failed: 'Not saved.',
          undo: ({ number }) => `making claim ${number} a duplicate`,
        },
        ({ version }, idempotencyKey) =>
          callApi('setDuplicate', {
            params: { id },
            ifMatch: version,
            body: { claimId: originalId },
            idempotencyKey,
          }),
      ),
  };
}

function describeApproval({ number, state }: ClaimDto): string {
  return state === 'approved'
    ? `Claim ${number} approved.`
    : `Claim ${number}: ${claimStateWords[state]}, confirmed.`;
}

function thenConfirmed({ awaitsConfirmation }: ClaimDto): string {
  return awaitsConfirmation ? '; a reviewer confirms it' : '';
}
