import type { ClaimDto } from '@/lib/contracts/claims';
import { ApiProblem, ApiUnreachable, describeError, isUnanswered, mayPassByItself } from '../api/api-problem';
import { randomId } from '../api/random-id';
import { backOffMs } from '../api/retry-delays';
import { type Draft, draftFields, emptyDraft, settleDraft } from './draft';
import { valuesOfClaim } from './draft-field';
import { type FieldConflict, mergeDraft } from './merge-draft';
import { nextSaveRequest, type SaveRequest } from './save-request';

/** What saving needs of the world. */
export interface SavePorts {
  load(claimId: string): Promise<ClaimDto>;
  send(claim: ClaimVersion, request: SaveRequest, idempotencyKey: string): Promise<ClaimDto>;
  /** An answer of the server: the claim as it now stands. */
  onClaim(claim: ClaimDto): void;
  /** Keeps the work in the browser; null when there is nothing to keep. */
  keepWork(claimId: string, work: KeptWork | null): void;
  /** The server knows no such claim: what was typed for it is for a person to decide about. */
  onLost(claimId: string, draft: Draft): void;
  now(): number;
}

/** The state of a claim over which something is written. */
export type ClaimVersion = Pick<ClaimDto, 'id' | 'version'>;

/** What of the work on a claim outlives the page. */
export interface KeptWork {
  draft: Draft;
  /** A write whose answer never came. It is repeated to the letter, with its key, before anything else is sent. */
  unanswered: { claim: ClaimVersion; request: SaveRequest; key: string } | null;
}

/** The unsaved work on one claim. */
export interface ClaimWork extends KeptWork {
  claimId: string;
  claim: ClaimDto | null;
  conflicts: FieldConflict[];
  phase: 'idle' | 'waiting' | 'saving' | 'offline' | 'failed' | 'conflict';
  message?: string;
  requestId?: string | null;
  retryInMs: number | null;
  failures: number;
  timer: ReturnType<typeof setTimeout> | undefined;
  /** Writes to one claim go one after the other; each names the version that the one before it made. */
  queue: Promise<void>;
}

export function createClaimWork(claimId: string): ClaimWork {
  return {
    claimId,
    claim: null,
    draft: emptyDraft,
    conflicts: [],
    phase: 'idle',
    unanswered: null,
    retryInMs: null,
    failures: 0,
    timer: undefined,
    queue: Promise.resolve(),
  };
}

export function isDirty(work: ClaimWork): boolean {
  return draftFields(work.draft).length > 0;
}

/** Whether anything of it is still to be sent, or to be answered. */
export function isWaiting(work: ClaimWork): boolean {
  return isDirty(work) || work.unanswered !== null;
}

/** The later of two states of a claim: an answer that was overtaken says nothing new. */
export function newerClaim(known: ClaimDto | null | undefined, incoming: ClaimDto): ClaimDto {
  return known && known.version > incoming.version ? known : incoming;
}

/** What of the work has to outlive the page, if anything. */
export function workToKeep(work: ClaimWork): KeptWork | null {
  const { draft, unanswered } = work;
  return isWaiting(work) ? { draft, unanswered } : null;
}

/** Sends what waits until nothing is left, or something stops it; true when something was saved. Never throws. */
export async function saveWork(work: ClaimWork, ports: SavePorts, onProgress: () => void): Promise<boolean> {
  let hasSaved = false;
  work.retryInMs = null;
  try {
    for (;;) {
      const claim = (work.claim ??= await ports.load(work.claimId));
      const next = work.unanswered ?? prepare(work, claim);
      if (!next) break;
      work.phase = 'saving';
      work.unanswered = next;
      ports.keepWork(work.claimId, workToKeep(work));
      onProgress();
      const answer = await sendOnce(work, next, ports);
      if (!answer) continue;
      hasSaved = true;
      work.draft = settleDraft(work.draft, next.request.sent, valuesOfClaim(answer));
      ports.keepWork(work.claimId, workToKeep(work));
    }
    work.phase = work.conflicts.length > 0 ? 'conflict' : 'idle';
    work.failures = 0;
    ports.keepWork(work.claimId, workToKeep(work));
  } catch (error) {
    if (isNotFound(error)) loseWork(work, ports);
    else describeFailure(work, error);
  }
  return hasSaved && !isDirty(work);
}

function prepare(work: ClaimWork, claim: ClaimDto): ClaimWork['unanswered'] {
  const merged = mergeDraft(work.draft, valuesOfClaim(claim));
  work.draft = merged.draft;
  work.conflicts = merged.conflicts;
  const request = nextSaveRequest(claim, merged.send);
  const { id, version } = claim;
  return request && { claim: { id, version }, request, key: randomId() };
}

/** The answer, or null when somebody else was faster: then the claim has been fetched anew and the loop merges. */
async function sendOnce(
  work: ClaimWork,
  { claim, request, key }: NonNullable<ClaimWork['unanswered']>,
  ports: SavePorts,
): Promise<ClaimDto | null> {
  try {
    const answer = await ports.send(claim, request, key);
    work.claim = newerClaim(work.claim, answer);
    work.unanswered = null;
    ports.onClaim(answer);
    return answer;
  } catch (error) {
    if (isUnanswered(error)) throw error;
    work.unanswered = null;
    if (!(error instanceof ApiProblem) || error.code !== 'version_conflict') throw error;
    work.claim = newerClaim(work.claim, await ports.load(work.claimId));
    ports.onClaim(work.claim);
    return null;
  }
}

function isNotFound(error: unknown): boolean {
  return error instanceof ApiProblem && error.code === 'not_found';
}

function loseWork(work: ClaimWork, ports: SavePorts): void {
  const { claimId, draft } = work;
  Object.assign(work, { draft: emptyDraft, unanswered: null, conflicts: [], phase: 'idle' });
  ports.keepWork(claimId, null);
  if (draftFields(draft).length > 0) ports.onLost(claimId, draft);
}

function describeFailure(work: ClaimWork, error: unknown): void {
  const isAway = error instanceof ApiUnreachable;
  work.phase = isAway ? 'offline' : 'failed';
  work.message = describeError(error);
  work.requestId = error instanceof ApiProblem ? error.requestId : null;
  work.retryInMs = mayPassByItself(error) ? backOffMs(work.failures) : null;
  work.failures += 1;
}
