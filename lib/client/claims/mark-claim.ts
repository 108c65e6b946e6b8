import { callApi } from '../api/api';
import { ApiProblem, ApiUnreachable } from '../api/api-problem';
import { randomId } from '../api/random-id';
import type { SpanRange } from '../editor/selection-range';
import { queryKeys } from './query-keys';
import { type CommandContext, reportFailure, writeClaim } from './claim-writes';
import { recordOfClaim } from './claim-record';
import { createOptimisticClaim } from './optimistic-claim';
import { readNewerPlace } from './refused-marks';

const repeatDelaysMs = [1_000, 3_000, 8_000, 20_000];

/** A mark that is being made: its id at once, and later whether the server took it. */
interface StartedMark {
  id: string;
  made: Promise<boolean>;
}

/**
 * Marks a claim: it stands in the text before the server has heard of it. A lost connection is waited out, since the id and
 * the key make repeating safe; a refusal takes the mark back and says why.
 */
export function startMark(context: CommandContext, range: SpanRange, statement: string = ''): StartedMark {
  const { session } = context;
  const id = randomId();
  const claim = createOptimisticClaim({
    ...range,
    id,
    statement,
    articleId: session.articleId,
    number: nextNumber(context),
    revision: session.revision,
    text: context.text,
    createdBy: session.member,
    at: new Date().toISOString(),
  });
  session.queryClient.setQueryData(queryKeys.claim(id), claim);
  session.saver.observe(claim);
  session.store.apply({ type: 'put', record: { ...recordOfClaim(claim), isPending: true } });
  const sent = send(context, id, range, statement);
  session.saver.hold(id, sent);
  return {
    id,
    made: sent.then(
      () => true,
      () => false,
    ),
  };
}

async function send(context: CommandContext, id: string, range: SpanRange, statement: string): Promise<void> {
  const { session, notices } = context;
  try {
    session.ownWrites.expect(id);
    const claim = await createPersistently(context, id, range, statement);
    session.saver.report(id, null);
    session.showClaim(claim);
    void session.queryClient.invalidateQueries({ queryKey: queryKeys.gate(session.articleId) });
    pushMarkUndo(context, id, claim.number);
    notices.done(`Claim ${claim.number} marked.`, { canUndo: true });
  } catch (error) {
    session.saver.report(id, null);
    const isKept = keepRefused(context, id, range, statement, error);
    session.store.apply({ type: 'remove', id });
    session.queryClient.removeQueries({ queryKey: queryKeys.claim(id) });
    if (!isKept) reportFailure(context, 'The words were not marked.', error);
    throw error;
  }
}

/** Somebody changed these words meanwhile: then there is a choice to make, with all that was typed. */
function keepRefused(
  { session, text }: CommandContext,
  id: string,
  { startOffset, endOffset }: SpanRange,
  statement: string,
  error: unknown,
): boolean {
  const isConflict = error instanceof ApiProblem && error.code === 'version_conflict';
  const newer = isConflict ? readNewerPlace(error.current) : null;
  if (!newer) return false;
  const typed = session.saver.getSnapshot().drafts.get(id)?.statement?.value;
  const quote = text.slice(startOffset, endOffset);
  session.refusedMarks.put({ id, quote, statement: typeof typed === 'string' ? typed : statement, ...newer });
  session.saver.discard(id);
  return true;
}

async function createPersistently(
  { session, text }: CommandContext,
  id: string,
  range: SpanRange,
  statement: string,
) {
  const { startOffset: start, endOffset: end } = range;
  const body = { id, revision: session.revision, start, end, quote: text.slice(start, end), statement };
  for (let attempt = 0; ; attempt += 1) {
    try {
      session.saver.report(id, { changes: 1, phase: attempt === 0 ? 'saving' : 'offline' });
      return await callApi('createClaim', {
        params: { id: session.articleId },
        body,
        idempotencyKey: id,
      });
    } catch (error) {
      if (!(error instanceof ApiUnreachable)) throw error;
      session.saver.report(id, { changes: 1, phase: 'offline' });
      await untilWorthRepeating(repeatDelaysMs[Math.min(attempt, repeatDelaysMs.length - 1)] ?? 1_000);
    }
  }
}

/** Waits for the delay, or for the browser to say that the network is back. */
function untilWorthRepeating(delayMs: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, delayMs);
    function done(): void {
      clearTimeout(timer);
      window.removeEventListener('online', done);
      resolve();
    }
    window.addEventListener('online', done);
  });
}

/** The number that the server will give, unless somebody marks at the same moment. */
function nextNumber({ session }: CommandContext): number {
  let highest = 0;
  for (const { number } of session.store.getState().byId.values()) highest = Math.max(highest, number);
  return highest + 1;
}

function pushMarkUndo(context: CommandContext, claimId: string, number: number): void {
  context.session.undo.push({
    label: `marking claim ${number}`,
    undo: async () => {
      await writeClaim(context, claimId, ({ version }, idempotencyKey) =>
        callApi('withdrawClaim', {
          params: { id: claimId },
          ifMatch: version,
          body: { reason: 'Mark undone' },
          idempotencyKey,
        }),
      );
    },
    redo: async () => {
      await writeClaim(context, claimId, ({ version }, idempotencyKey) =>
        callApi('reopenClaim', { params: { id: claimId }, ifMatch: version, idempotencyKey }),
      );
    },
  });
}
