import type { ClaimDto } from '@/lib/contracts/claims';
import { callApi } from '../api/api';
import { type CommandContext, reportFailure, writeClaim } from './claim-writes';

/** Each resolves to whether it was done; the person has been told either way. */
export interface StandEdits {
  letStand(claimId: string, reason: string): Promise<boolean>;
  takeBackStand(claimId: string): Promise<boolean>;
}

/** What a lead can do about words that stand although their rating asks for others. */
export function createStandEdits(context: CommandContext): StandEdits {
  async function attempt(
    id: string,
    words: { done: (claim: ClaimDto) => string; failed: string },
    call: (claim: ClaimDto, idempotencyKey: string) => Promise<ClaimDto>,
  ): Promise<boolean> {
    try {
      context.notices.done(words.done(await writeClaim(context, id, call)));
      return true;
    } catch (error) {
      reportFailure(context, words.failed, error, id);
      return false;
    }
  }
  return {
    letStand: (id, reason) =>
      attempt(
        id,
        {
          done: ({ number }) => `The words of claim ${number} stand, with your reason.`,
          failed: 'Not saved.',
        },
        ({ version }, idempotencyKey) =>
          callApi('letStand', { params: { id }, body: { reason }, ifMatch: version, idempotencyKey }),
      ),
    takeBackStand: (id) =>
      attempt(
        id,
        {
          done: ({ number }) => `The words of claim ${number} must change again.`,
          failed: 'Not taken back.',
        },
        ({ version }, idempotencyKey) =>
          callApi('takeBackStand', { params: { id }, ifMatch: version, idempotencyKey }),
      ),
  };
}
