import type { ClaimDto } from '@/lib/contracts/claims';
import { callApi } from '@/lib/client/api/api';
import { ApiProblem, ApiUnreachable, describeError } from '@/lib/client/api/api-problem';
import { askedPauseMs, briefDelaysMs } from '@/lib/client/api/retry-delays';
import { randomId } from '@/lib/client/api/random-id';
import type { Notices } from '../session/notices';
import { queryKeys } from '../session/query-keys';
import type { WorkspaceSession } from '../session/workspace-session';

/** What actions on claims need. */
export interface ActContext {
  session: WorkspaceSession;
  notices: Notices;
}

/** What the commands need. */
export interface WriteContext extends ActContext {
  /** The revision's text. */
  text: string;
}

/** One write of a claim. All its repetitions have the same key. */
type ClaimCall = (claim: ClaimDto, idempotencyKey: string) => Promise<ClaimDto>;

/**
 * Runs a write in the claim's turn, and repeats it with its key while no answer comes. The events that follow from it
 * count as this tab's own.
 */
export async function writeClaim(
  { session }: Pick<ActContext, 'session'>,
  claimId: string,
  call: ClaimCall,
): Promise<ClaimDto> {
  const answer = await session.saver.run(claimId, async (claim) => {
    session.ownWrites.expect(claimId);
    const key = randomId();
    try {
      await session.identity.ensure();
      return await repeatUnanswered(() => call(claim, key));
    } catch (error) {
      session.ownWrites.forget(claimId);
      throw session.identity.learn(error);
    }
  });
  const { queryClient, articleId } = session;
  for (const queryKey of [
    queryKeys.gate(articleId),
    queryKeys.desk(),
    queryKeys.claimChanges(claimId),
    queryKeys.claimHistory(claimId),
    queryKeys.articleHistory(articleId),
  ]) {
    void queryClient.invalidateQueries({ queryKey });
  }
  return answer;
}

interface WriteWords {
  done: (claim: ClaimDto) => string;
  failed: string;
  /** Names the action that can be undone by reopening the claim. */
  undo?: (claim: ClaimDto) => string;
}

/** Makes a write and tells the person the result. Resolves to whether it was done. */
export async function tellWrite(
  context: ActContext,
  claimId: string,
  { done, failed, undo }: WriteWords,
  call: ClaimCall,
): Promise<boolean> {
  const write = () => writeClaim(context, claimId, call);
  const claim = await attempt(context, { claimId, failed }, write);
  if (!claim) return false;
  if (undo) {
    context.session.undo.push({
      label: undo(claim),
      undo: async () => void (await writeClaim(context, claimId, reopening(claimId))),
      redo: async () => void (await write()),
    });
  }
  context.notices.done(done(claim), { canUndo: undo !== undefined });
  return true;
}

/** The call that returns a closed claim to its state before. */
export function reopening(id: string): ClaimCall {
  return ({ version }, idempotencyKey) =>
    callApi('reopenClaim', { params: { id }, ifMatch: version, idempotencyKey });
}

interface Attempt {
  claimId: string;
  /** The message if it was not done. */
  failed: string;
  /** A form is open that can show faulty fields, so a refusal that names some is thrown. */
  hasForm?: boolean;
}

/** Makes a write. The answer is null if it was not done, and the person has then been told. */
export async function attempt(
  context: ActContext,
  { claimId, failed, hasForm = false }: Attempt,
  write: () => Promise<ClaimDto>,
): Promise<ClaimDto | null> {
  try {
    return await write();
  } catch (error) {
    if (hasForm && error instanceof ApiProblem && error.errors.length > 0) throw error;
    reportFailure(context, failed, error, claimId);
    return null;
  }
}

/** Somebody who waits for an action waits no longer than this for their limit. */
const longestPauseMs = 15_000;

/** Repeats a call that got no answer, or came too fast, up to three times. */
export async function repeatUnanswered<Answer>(call: () => Promise<Answer>): Promise<Answer> {
  for (const delay of briefDelaysMs) {
    try {
      return await call();
    } catch (error) {
      const pause = error instanceof ApiUnreachable ? delay : pauseOfLimit(error);
      if (pause === null) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  return call();
}

/** Nothing was done of a request that came too fast, so it may go again as it is. Null if that is too long to wait. */
function pauseOfLimit(error: unknown): number | null {
  const isTooFast = error instanceof ApiProblem && error.code === 'too_many_requests';
  const pause = isTooFast ? askedPauseMs(error) : null;
  return pause !== null && pause <= longestPauseMs ? pause : null;
}

/** Says that something was not done. If the claim is not the one that was seen, fetches it again. */
export function reportFailure(
  { session, notices }: ActContext,
  what: string,
  error: unknown,
  claimId?: string,
): void {
  if (error instanceof ApiProblem && error.status === 409 && claimId !== undefined) {
    void session.queryClient.invalidateQueries({ queryKey: queryKeys.claim(claimId) });
  }
  const reason =
    error instanceof Error && !(error instanceof ApiProblem) ? error.message : describeError(error);
  notices.failed(`${what} ${reason}`, error instanceof ApiProblem ? error.requestId : null);
}
