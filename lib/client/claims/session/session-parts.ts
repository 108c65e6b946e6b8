import type { QueryClient } from '@tanstack/react-query';
import type { Person } from '@/lib/contracts/ability';
import type { ClaimDto } from '@/lib/contracts/claims';
import type { WorkspaceStream } from '@/lib/contracts/workspace-stream';
import type { IdentityCheck } from '@/lib/client/api/identity-check';
import type { ClaimSaver } from '@/lib/client/drafts/claim-saver';
import type { DraftStore } from '@/lib/client/drafts/draft-store';
import type { OwnWrites } from '@/lib/client/events/own-writes';
import type { UndoHistory } from '@/lib/client/undo/undo-history';
import type { ClaimStore } from '../store/claim-store';
import type { HeldChanges } from './held-changes';
import type { Notices } from './notices';
import type { RefusedMarks } from './refused-marks';

export interface SessionInput {
  articleId: string;
  revision: number;
  member: Person;
  /** What the page brought along. */
  stream: WorkspaceStream;
  queryClient: QueryClient;
  createNotices: (undo: UndoHistory) => Notices;
}

/** What one open article holds in this tab, except for what is being sent. */
export interface SessionParts extends SessionInput {
  /** The id under which the page is responsible for what it keeps in the browser. */
  keeper: string;
  identity: IdentityCheck;
  notices: Notices;
  store: ClaimStore;
  saver: ClaimSaver;
  undo: UndoHistory;
  drafts: DraftStore;
  ownWrites: OwnWrites;
  held: HeldChanges;
  refusedMarks: RefusedMarks;
  /** The whole claim as it is shown here, if it has been fetched. */
  getClaim(claimId: string): ClaimDto | undefined;
  /** Shows this state of a claim everywhere, unless a newer state is already shown. */
  showClaim(claim: ClaimDto): void;
  /** Learns from a write to the browser's store whether unsent work is kept. */
  noteKept(kept: Promise<void>): void;
}
