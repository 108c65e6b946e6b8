import type { ClaimDto } from '@/lib/contracts/claims';
import { ApiProblem, ApiUnreachable, describeError } from '@/lib/client/api/api-problem';
import { randomId } from '@/lib/client/api/random-id';
import type { Notices } from '../session/notices';
import { queryKeys } from '../session/query-keys';
import type { WorkspaceSession } from '../session/workspace-session';

/** What acts on claims work on. */
export interface ActContext {
  session: WorkspaceSession;
  notices: Notices;
}

/** What the commands work on. */
export interface CommandContext extends ActContext {
  /** The revision's text. */
  text: string;
}

const repeatDelaysMs = [400, 1_500, 4_000];

/**
 * Runs a write in the claim's turn and repeats it with its key while no answer comes. The events that follow from it are
 * this tab's own.
 */
export async function writeClaim(
  { session }: Pick<ActContext, 'session'>,
  claimId: string,
  call: (claim: ClaimDto, idempotencyKey: string) => Promise<ClaimDto>,
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

/** Makes a write and tells the person what came of it; resolves to whether it was done. */
export async function tellWrite(
  context: ActContext,
  claimId: string,
  words: { done: (claim: ClaimDto) => string; failed: string },
  call: (claim: ClaimDto, idempotencyKey: string) => Promise<ClaimDto>,
): Promise<boolean> {
  try {
    context.notices.done(words.done(await writeClaim(context, claimId, call)));
    return true;
  } catch (error) {
    reportFailure(context, words.failed, error, claimId);
    return false;
  }
}

/** Repeats a call that got no answer, up to three times. */
export async function repeatUnanswered<Answer>(call: () => Promise<Answer>): Promise<Answer> {
  for (const delay of repeatDelaysMs) {
    try {
      return await call();
    } catch (error) {
      if (!(error instanceof ApiUnreachable)) throw error;
      await new Promise((resolve) => setTimeout(resolve, delay));
    }
  }
  return call();
}

/** Says that something was not done, and fetches the claim anew where it is not the one that was seen. */
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
