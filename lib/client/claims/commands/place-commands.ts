import type { ClaimDto } from '@/lib/contracts/claims';
import { callApi } from '@/lib/client/api/api';
import type { SpanRange } from '@/lib/client/editor/selection/selection-range';
import { type WriteContext, tellWrite } from './claim-writes';
import { cutClaim } from './cut-claim';
import { startMark } from './mark-claim';

/** The answers to a change of the text under a claim. Each resolves to whether it was done. */
export interface PlaceCommands {
  /** These words are the claim from now on. */
  reMark(claimId: string, range: SpanRange): Promise<boolean>;
  /**
   * These words are another claim. Marks it, and cuts this one once that is saved. Returns the new claim's id at once.
   */
  replace(claimId: string, range: SpanRange): string;
  cut(claimId: string): Promise<boolean>;
  /** The claim still holds although another place of its fact changed. */
  settlePlaces(claimId: string): Promise<boolean>;
}

export function createPlaceCommands(context: WriteContext): PlaceCommands {
  const { session, text } = context;
  return {
    reMark: (id, { startOffset: start, endOffset: end }) =>
      tellWrite(
        context,
        id,
        { done: describeReMark, failed: 'The claim was not marked anew.' },
        ({ version }, idempotencyKey) =>
          callApi('reMarkClaim', {
            params: { id },
            ifMatch: version,
            body: { revision: session.revision, start, end, quote: text.slice(start, end) },
            idempotencyKey,
          }),
      ),
    replace: (claimId, range) => startMark(context, range, { replaces: claimId }),
    cut: (id) => cutClaim(context, id),
    settlePlaces: (id) =>
      tellWrite(
        context,
        id,
        { done: ({ number }) => `Claim ${number} still holds.`, failed: 'Not saved.' },
        ({ version }, idempotencyKey) =>
          callApi('settlePlaces', { params: { id }, ifMatch: version, idempotencyKey }),
      ),
  };
}

function describeReMark({ number, state }: ClaimDto): string {
  return state === 'stale'
    ? `Claim ${number} stands on the new words. Its approval fell; check it again.`
    : `Claim ${number} stands on the new words.`;
}
