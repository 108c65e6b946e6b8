import type { ClaimDto } from '@/lib/contracts/claims';
import { callApi } from '@/lib/client/api/api';
import { createIdentityCheck } from '@/lib/client/api/identity-check';
import { randomId } from '@/lib/client/api/random-id';
import { createClaimSaver } from '@/lib/client/drafts/claim-saver';
import { createDraftStore } from '@/lib/client/drafts/draft-store';
import { hasUnsavedWork } from '@/lib/client/drafts/save-status';
import { createOwnWrites } from '@/lib/client/events/own-writes';
import type { MarkOutbox } from '@/lib/client/outbox/mark-outbox';
import { createUndoHistory } from '@/lib/client/undo/undo-history';
import { listedClaimOf } from '../store/listed-claim';
import { createClaimStore } from '../store/claim-store';
import { layDraftsOver } from '../store/lay-drafts-over';
import { createHeldChanges } from './held-changes';
import { queryKeys } from './query-keys';
import { createRefusedMarks } from './refused-marks';
import { createSessionMarks } from './session-marks';
import type { SessionInput, SessionParts } from './session-parts';

/** Everything that one open article holds in this tab. */
export interface WorkspaceSession extends SessionParts {
  /** The marks that the server has not answered. */
  marks: MarkOutbox;
  /** Tries again to send what waits. Resolves when everything typed has an answer. */
  retry(): Promise<void>;
  /** Whether anything is unsent or unanswered. */
  isWaiting(): boolean;
  /** Whether anything is being sent right now. */
  isSending(): boolean;
  /** Sends nothing again from now on. What waits is kept for another page. */
  close(): void;
}

export function createWorkspaceSession(input: SessionInput): WorkspaceSession {
  const { articleId, revision, member, queryClient } = input;
  const store = createClaimStore(revision);
  const keeper = randomId();
  const drafts = createDraftStore(member.id, articleId, keeper);
  const identity = createIdentityCheck(member.id);
  const undo = createUndoHistory();
  const ownWrites = createOwnWrites();
  const held = createHeldChanges();
  const refusedMarks = createRefusedMarks(drafts);

  const getClaim = (claimId: string) => queryClient.getQueryData<ClaimDto>(queryKeys.claim(claimId));
  function showClaim(claim: ClaimDto): void {
    const known = getClaim(claim.id);
    if (known && known.version > claim.version) return;
    queryClient.setQueryData(queryKeys.claim(claim.id), claim);
    saver.observe(claim);
    store.apply({ type: 'put', record: listedClaimOf(claim) });
    held.drop(claim.id);
  }

  const saver = createClaimSaver({
    load: (id) => callApi('getClaim', { params: { id } }),
    async send(claim, request, idempotencyKey) {
      const target = { params: { id: claim.id }, ifMatch: claim.version, idempotencyKey };
      ownWrites.expect(claim.id);
      try {
        await identity.ensure();
        return request.kind === 'fields'
          ? await callApi('updateClaim', { ...target, body: request.body })
          : await callApi('setVerdict', { ...target, body: request.body });
      } catch (error) {
        ownWrites.forget(claim.id);
        throw identity.learn(error);
      }
    },
    onClaim: showClaim,
    keepWork: (claimId, work) => noteKept(work ? drafts.keepWork(claimId, work) : drafts.dropWork(claimId)),
    onLost(id, draft) {
      const typed = draft.statement?.value;
      const statement = typeof typed === 'string' ? typed : '';
      const reason = 'The server has no such claim.';
      refusedMarks.put({ id, quote: '', statement, draft, reason, revision, proposed: null });
    },
    now: Date.now,
  });
  // If the browser stores nothing, the work is still in this tab. The header says so, and leaving the page warns.
  function noteKept(kept: Promise<void>): void {
    kept.then(
      () => saver.noteKept(true),
      () => saver.noteKept(false),
    );
  }
  layDraftsOver(store, saver, revision);

  const parts: SessionParts = {
    ...input,
    keeper,
    identity,
    notices: input.createNotices(undo),
    store,
    saver,
    undo,
    drafts,
    ownWrites,
    held,
    refusedMarks,
    getClaim,
    showClaim,
    noteKept,
  };
  const marks = createSessionMarks(parts);
  return {
    ...parts,
    marks,
    isWaiting: () => hasUnsavedWork(saver.getSnapshot().status),
    isSending: () => ['pending', 'saving'].includes(saver.getSnapshot().status.kind),
    async retry() {
      marks.retry();
      await saver.flush();
    },
    close() {
      marks.close();
      saver.close();
    },
  };
}
