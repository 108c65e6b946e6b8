import type { QueryClient } from '@tanstack/react-query';
import type { Person } from '@/lib/contracts/ability';
import type { ClaimDto } from '@/lib/contracts/claims';
import type { WorkspaceStream } from '@/lib/contracts/workspace-stream';
import { callApi } from '../api/api';
import { type ClaimSaver, createClaimSaver } from '../drafts/claim-saver';
import { createDraftStore, type DraftStore } from '../drafts/draft-store';
import { createOwnWrites, type OwnWrites } from '../events/own-writes';
import { createUndoHistory, type UndoHistory } from '../undo/undo-history';
import { recordOfClaim } from './claim-record';
import { type ClaimStore, createClaimStore } from './claim-store';
import { createHeldChanges, type HeldChanges } from './held-changes';
import { queryKeys } from './query-keys';
import { createRefusedMarks, type RefusedMarks } from './refused-marks';

export interface SessionInput {
  articleId: string;
  revision: number;
  member: Person;
  /** What the page brought along. */
  stream: WorkspaceStream;
  queryClient: QueryClient;
}

/** Everything that one open article holds in this tab. */
export interface WorkspaceSession extends SessionInput {
  store: ClaimStore;
  saver: ClaimSaver;
  undo: UndoHistory;
  drafts: DraftStore;
  ownWrites: OwnWrites;
  held: HeldChanges;
  refusedMarks: RefusedMarks;
  /** The whole claim as it is shown here, if it has been fetched. */
  getClaim(claimId: string): ClaimDto | undefined;
  /** Shows this state of a claim everywhere, unless a newer one is shown already. */
  showClaim(claim: ClaimDto): void;
}

export function createWorkspaceSession(input: SessionInput): WorkspaceSession {
  const { articleId, revision, member, queryClient } = input;
  const store = createClaimStore(revision);
  const drafts = createDraftStore(member.id, articleId);
  const ownWrites = createOwnWrites();
  const held = createHeldChanges();
  const refusedMarks = createRefusedMarks(drafts);

  const getClaim = (claimId: string) => queryClient.getQueryData<ClaimDto>(queryKeys.claim(claimId));
  function showClaim(claim: ClaimDto): void {
    const known = getClaim(claim.id);
    if (known && known.version > claim.version) return;
    queryClient.setQueryData(queryKeys.claim(claim.id), claim);
    saver.observe(claim);
    store.apply({ type: 'put', record: recordOfClaim(claim) });
    held.drop(claim.id);
  }

  const saver = createClaimSaver({
    load: (id) => callApi('getClaim', { params: { id } }),
    async send(claim, request, idempotencyKey) {
      const target = { params: { id: claim.id }, ifMatch: claim.version, idempotencyKey };
      ownWrites.expect(claim.id);
      try {
        return request.kind === 'fields'
          ? await callApi('updateClaim', { ...target, body: request.body })
          : await callApi('setVerdict', { ...target, body: request.body });
      } catch (error) {
        ownWrites.forget(claim.id);
        throw error;
      }
    },
    onClaim: showClaim,
    keepWork(claimId, work) {
      // Where the browser keeps nothing, the work is still in this tab, and leaving it warns.
      const kept = work ? drafts.keepWork(claimId, work) : drafts.dropWork(claimId);
      kept.catch(() => undefined);
    },
    now: Date.now,
  });

  return {
    ...input,
    store,
    saver,
    undo: createUndoHistory(),
    drafts,
    ownWrites,
    held,
    refusedMarks,
    getClaim,
    showClaim,
  };
}
