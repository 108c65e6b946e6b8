import type { ClaimDto } from '@/lib/contracts/claims';
import { claimStateWords } from '@/lib/domain/workflow/claim-transitions';
import { callApi } from '@/lib/client/api/api';
import { type CommandContext, reportFailure, writeClaim } from './claim-writes';

/** Each resolves to whether it was done; the person has been told either way. */
export interface ClaimTransitions {
  propose(claimId: string): Promise<boolean>;
  /** Approves exactly what the seal stands for. */
  approve(claimId: string, seal: string): Promise<boolean>;
  returnClaim(claimId: string, reason: string): Promise<boolean>;
  withdraw(claimId: string, reason: string): Promise<boolean>;
  reopen(claimId: string): Promise<boolean>;
  setNotCheckable(claimId: string, reason: string): Promise<boolean>;
  setDuplicate(claimId: string, originalId: string): Promise<boolean>;
}

/** The steps of a claim's life, each with its notice and, where it can be taken back, its way back. */
export function createClaimTransitions(context: CommandContext): ClaimTransitions {
  const { session, notices } = context;

  const reopenOnly = (id: string) => () =>
    writeClaim(context, id, ({ version }, idempotencyKey) =>
      callApi('reopenClaim', { params: { id }, ifMatch: version, idempotencyKey }),
    );

  async function attempt(
    id: string,
    words: { done: (claim: ClaimDto) => string; failed: string },
    write: () => Promise<ClaimDto>,
    undoLabel?: (claim: ClaimDto) => string,
  ): Promise<boolean> {
    try {
      const claim = await write();
      if (undoLabel) {
        session.undo.push({
          label: undoLabel(claim),
          undo: async () => void (await reopenOnly(id)()),
          redo: async () => void (await write()),
        });
      }
      notices.done(words.done(claim), { canUndo: undoLabel !== undefined });
      return true;
    } catch (error) {
      reportFailure(context, words.failed, error, id);
      return false;
    }
  }

  return {
    propose: (id) =>
      attempt(
        id,
        { done: ({ number }) => `Claim ${number} waits for a reviewer.`, failed: 'Not proposed.' },
        () =>
          writeClaim(context, id, ({ version }, idempotencyKey) =>
            callApi('submitClaim', { params: { id }, ifMatch: version, idempotencyKey }),
          ),
      ),
    approve: (id, seal) =>
      attempt(id, { done: describeApproval, failed: 'Not approved.' }, () =>
        writeClaim(context, id, (_, idempotencyKey) =>
          callApi('approveClaim', { params: { id }, body: { seal }, idempotencyKey }),
        ),
      ),
    returnClaim: (id, reason) =>
      attempt(id, { done: ({ number }) => `Claim ${number} returned.`, failed: 'Not returned.' }, () =>
        writeClaim(context, id, ({ version }, idempotencyKey) =>
          callApi('returnClaim', { params: { id }, ifMatch: version, body: { reason }, idempotencyKey }),
        ),
      ),
    withdraw: (id, reason) =>
      attempt(
        id,
        {
          done: (claim) => `Claim ${claim.number} withdrawn${thenConfirmed(claim)}.`,
          failed: 'Not withdrawn.',
        },
        () =>
          writeClaim(context, id, ({ version }, idempotencyKey) =>
            callApi('withdrawClaim', { params: { id }, ifMatch: version, body: { reason }, idempotencyKey }),
          ),
        ({ number }) => `withdrawing claim ${number}`,
      ),
    reopen: (id) =>
      attempt(
        id,
        { done: ({ number }) => `Claim ${number} reopened.`, failed: 'Not reopened.' },
        reopenOnly(id),
      ),
    setNotCheckable: (id, reason) =>
      attempt(
        id,
        {
          done: ({ number }) => `Claim ${number} is not checkable; a reviewer confirms it.`,
          failed: 'Not saved.',
        },
        () =>
          writeClaim(context, id, ({ version }, idempotencyKey) =>
            callApi('setNotCheckable', {
              params: { id },
              ifMatch: version,
              body: { reason },
              idempotencyKey,
            }),
          ),
        ({ number }) => `declaring claim ${number} not checkable`,
      ),
    setDuplicate: (id, originalId) =>
      attempt(
        id,
        {
          done: (claim) =>
            `Claim ${claim.number} is a duplicate of claim ${claim.duplicateOf?.number ?? '?'}${thenConfirmed(claim)}.`,
          failed: 'Not saved.',
        },
        () =>
          writeClaim(context, id, ({ version }, idempotencyKey) =>
            callApi('setDuplicate', {
              params: { id },
              ifMatch: version,
              body: { claimId: originalId },
              idempotencyKey,
            }),
          ),
        ({ number }) => `making claim ${number} a duplicate`,
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
