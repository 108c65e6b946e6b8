import { callApi } from '@/lib/client/api/api';
import { type WriteContext, tellWrite } from './claim-writes';

/** Each resolves to whether it was done. The person has been told either way. */
export interface WordingEdits {
  setWording(claimId: string, wording: { text: string; note: string | null }): Promise<boolean>;
  withdrawWording(claimId: string): Promise<boolean>;
  /** Saves a new revision with the suggested words. */
  acceptWording(claimId: string): Promise<boolean>;
  letWordingStand(claimId: string, reason: string): Promise<boolean>;
  overruleWording(claimId: string, reason: string): Promise<boolean>;
}

/** What can be done about other words for a claim. */
export function createWordingEdits(context: WriteContext): WordingEdits {
  return {
    setWording: (id, body) =>
      tellWrite(
        context,
        id,
        { done: ({ number }) => `Another wording suggested for claim ${number}.`, failed: 'Not suggested.' },
        ({ version }, idempotencyKey) =>
          callApi('setWording', { params: { id }, body, ifMatch: version, idempotencyKey }),
      ),
    withdrawWording: (id) =>
      tellWrite(
        context,
        id,
        {
          done: ({ number }) => `The suggestion for claim ${number} is taken back.`,
          failed: 'Not taken back.',
        },
        ({ version }, idempotencyKey) =>
          callApi('withdrawWording', { params: { id }, ifMatch: version, idempotencyKey }),
      ),
    acceptWording: (id) =>
      tellWrite(
        context,
        id,
        {
          done: ({ anchor }) => `Revision ${anchor.revision} says the suggested words.`,
          failed: 'The text stays as it is.',
        },
        ({ version }, idempotencyKey) =>
          callApi('acceptWording', { params: { id }, ifMatch: version, idempotencyKey }),
      ),
    letWordingStand: (id, reason) =>
      tellWrite(
        context,
        id,
        { done: ({ number }) => `The words of claim ${number} stand.`, failed: 'Not saved.' },
        ({ version }, idempotencyKey) =>
          callApi('letWordingStand', {
            params: { id },
            body: { reason },
            ifMatch: version,
            idempotencyKey,
          }),
      ),
    overruleWording: (id, reason) =>
      tellWrite(
        context,
        id,
        {
          done: ({ number }) => `The suggestion for claim ${number} is overruled.`,
          failed: 'Not overruled.',
        },
        ({ version }, idempotencyKey) =>
          callApi('overruleWording', {
            params: { id },
            body: { reason },
            ifMatch: version,
            idempotencyKey,
          }),
      ),
  };
}
