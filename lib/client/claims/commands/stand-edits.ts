import { callApi } from '@/lib/client/api/api';
import { type WriteContext, tellWrite } from './claim-writes';

/** Each resolves to whether it was done. The person has been told either way. */
export interface StandEdits {
  letStand(claimId: string, reason: string): Promise<boolean>;
  takeBackStand(claimId: string): Promise<boolean>;
}

/** What a lead can do about words that stay although their rating asks for other words. */
export function createStandEdits(context: WriteContext): StandEdits {
  return {
    letStand: (id, reason) =>
      tellWrite(
        context,
        id,
        {
          done: ({ number }) => `The words of claim ${number} stand, with your reason.`,
          failed: 'Not saved.',
        },
        ({ version }, idempotencyKey) =>
          callApi('letStand', { params: { id }, body: { reason }, ifMatch: version, idempotencyKey }),
      ),
    takeBackStand: (id) =>
      tellWrite(
        context,
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
