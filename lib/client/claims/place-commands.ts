import type { ClaimDto } from '@/lib/contracts/claims';
import { callApi } from '../api/api';
import type { SpanRange } from '../editor/selection-range';
import { type CommandContext, reportFailure, writeClaim } from './claim-writes';
import { startMark } from './mark-claim';

/** The answers to a text that changed under a claim. Each resolves to whether it was done. */
export interface PlaceCommands {
  /** These words are the claim from now on. */
  reMark(claimId: string, range: SpanRange): Promise<boolean>;
  /** These words are another claim: marks it and cuts this one once that is saved. Gives the new one's id at once. */
  replace(claimId: string, range: SpanRange): string;
  cut(claimId: string): Promise<boolean>;
  /** The claim still holds although another place of its fact changed. */
  settlePlaces(claimId: string): Promise<boolean>;
}

export function createPlaceCommands(context: CommandContext): PlaceCommands {
  const { session, notices, text } = context;

  async function attempt(
    id: string,
    words: { done: (claim: ClaimDto) => string; failed: string; canUndo?: boolean },
    write: () => Promise<ClaimDto>,
  ): Promise<boolean> {
    try {
      const claim = await write();
      if (words.canUndo) pushCutUndo(context, claim, write);
      notices.done(words.done(claim), { canUndo: words.canUndo ?? false });
      return true;
    } catch (error) {
      reportFailure(context, words.failed, error, id);
      return false;
    }
  }

  const cut = (id: string) =>
    attempt(id, { done: ({ number }) => `Claim ${number} cut.`, failed: 'Not cut.', canUndo: true }, () =>
      writeClaim(context, id, ({ version }, idempotencyKey) =>
        callApi('cutClaim', { params: { id }, ifMatch: version, body: {}, idempotencyKey }),
      ),
    );

  return {
    reMark: (id, { startOffset: start, endOffset: end }) =>
      attempt(id, { done: describeReMark, failed: 'The claim was not marked anew.' }, () =>
        writeClaim(context, id, ({ version }, idempotencyKey) =>
          callApi('reMarkClaim', {
            params: { id },
            ifMatch: version,
            body: { revision: session.revision, start, end, quote: text.slice(start, end) },
            idempotencyKey,
          }),
        ),
      ),
    replace(claimId, range) {
      const { id, made } = startMark(context, range);
      // Only once the new claim is safe: the words must never be without either.
      void made.then((isMade) => isMade && cut(claimId));
      return id;
    },
    cut,
    settlePlaces: (id) =>
      attempt(id, { done: ({ number }) => `Claim ${number} still holds.`, failed: 'Not saved.' }, () =>
        writeClaim(context, id, ({ version }, idempotencyKey) =>
          callApi('settlePlaces', { params: { id }, ifMatch: version, idempotencyKey }),
        ),
      ),
  };
}

function pushCutUndo(
  context: CommandContext,
  { id, number }: ClaimDto,
  cutAgain: () => Promise<ClaimDto>,
): void {
  context.session.undo.push({
    label: `cutting claim ${number}`,
    undo: async () => {
      await writeClaim(context, id, ({ version }, idempotencyKey) =>
        callApi('reopenClaim', { params: { id }, ifMatch: version, idempotencyKey }),
      );
    },
    redo: async () => void (await cutAgain()),
  });
}

function describeReMark({ number, state }: ClaimDto): string {
  return state === 'stale'
    ? `Claim ${number} stands on the new words. Its approval fell; check it again.`
    : `Claim ${number} stands on the new words.`;
}
