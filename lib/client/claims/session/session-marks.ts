import { callApi } from '@/lib/client/api/api';
import { ApiProblem } from '@/lib/client/api/api-problem';
import { createMarkOutbox, type MarkOutbox } from '@/lib/client/outbox/mark-outbox';
import type { KeptMark } from '@/lib/client/drafts/kept-mark';
import { queryKeys } from './query-keys';
import { readNewerPlace } from './refused-marks';
import { hideMark } from './show-mark';
import type { SessionParts } from './session-parts';

/** The outbox of an open article's marks: what it sends, and what the page shows after an answer. */
export function createSessionMarks(session: SessionParts): MarkOutbox {
  const { articleId, drafts, identity, ownWrites, queryClient, saver, undo } = session;

  /** Runs a write whose event counts as this page's own. */
  async function write<Answer>(id: string, call: () => Promise<Answer>): Promise<Answer> {
    await identity.ensure().catch(rethrow);
    ownWrites.expect(id);
    try {
      return await call();
    } catch (error) {
      ownWrites.forget(id);
      return rethrow(error);
    }
  }
  function rethrow(error: unknown): never {
    throw identity.learn(error);
  }
  function renew(): void {
    void queryClient.invalidateQueries({ queryKey: queryKeys.gate(articleId) });
  }

  return createMarkOutbox({
    create: ({ id, key, revision, anchor: { start, end, quote }, statement }) =>
      write(id, () =>
        callApi('createClaim', {
          params: { id: articleId },
          body: { id, revision, start, end, quote, statement },
          idempotencyKey: key,
        }),
      ),
    async find(id) {
      try {
        return await callApi('getClaim', { params: { id } });
      } catch (error) {
        if (error instanceof ApiProblem && error.code === 'not_found') return null;
        return rethrow(error);
      }
    },
    // Each version has its own key: repeating it is the same step, and undoing a second time is another step.
    withdraw: ({ id, version }) =>
      write(id, () =>
        callApi('withdrawClaim', {
          params: { id },
          body: { reason: 'Mark undone' },
          ifMatch: version,
          idempotencyKey: `${id}-undo-${version}`,
        }),
      ),
    reopen: ({ id, version }) =>
      write(id, () =>
        callApi('reopenClaim', {
          params: { id },
          ifMatch: version,
          idempotencyKey: `${id}-redo-${version}`,
        }),
      ),
    keep: (mark) => session.noteKept(drafts.keepMark(mark)),
    drop: (id) => session.noteKept(drafts.dropMark(id)),
    onMade({ id }, claim) {
      saver.report(id, null);
      session.showClaim(claim);
      renew();
      session.notices.done(`Claim ${claim.number} marked.`, { canUndo: true });
    },
    onUndone({ id }, claim) {
      if (claim) saver.report(id, null);
      else saver.unreport(id);
      hideMark(session, id);
      if (claim) session.showClaim(claim);
      renew();
    },
    onRefused(mark, problem) {
      saver.unreport(mark.id);
      refuse(session, mark, problem);
      undo.forget(mark.id);
      hideMark(session, mark.id);
    },
    report: saver.report,
    wait: untilWorthRepeating,
  });
}

/** Handles a refusal by the server. A person then has a choice to make, with all that was typed. */
function refuse({ refusedMarks, saver, revision }: SessionParts, mark: KeptMark, problem: ApiProblem): void {
  const newer = problem.code === 'version_conflict' ? readNewerPlace(problem.current) : null;
  const draft = saver.getSnapshot().drafts.get(mark.id) ?? {};
  const typed = draft.statement?.value;
  refusedMarks.put({
    id: mark.id,
    quote: mark.anchor.quote,
    statement: typeof typed === 'string' ? typed : mark.statement,
    draft,
    ...(newer ? { reason: null, ...newer } : { reason: problem.detail, revision, proposed: null }),
  });
}

/** Waits for the delay or for the signal, which fires when the network is back. */
function untilWorthRepeating(delayMs: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = Number.isFinite(delayMs) ? setTimeout(done, delayMs) : undefined;
    function done(): void {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    }
    signal.addEventListener('abort', done);
  });
}
