import type { ClaimDto } from '@/lib/contracts/claims';
import { ApiProblem, ApiUnreachable, describeError, isUnanswered, mayPassByItself } from '../api/api-problem';
import { randomId } from '../api/random-id';
import { repeatDelayMs } from '../api/retry-delays';
import { type Draft, draftFields, emptyDraft, settleDraft } from './draft';
import { valuesOfClaim } from './draft-field';
import { type FieldConflict, mergeDraft } from './merge-draft';
import { nextSaveRequest, type SaveRequest } from './save-request';

/** What saving needs from outside. */
export interface SavePorts {
  load(claimId: string): Promise<ClaimDto>;
  send(claim: ClaimVersion, request: SaveRequest, idempotencyKey: string): Promise<ClaimDto>;
  /** An answer of the server: the claim as it now stands. */
  onClaim(claim: ClaimDto): void;
  /** Keeps the work in the browser. Null if there is nothing to keep. */
  keepWork(claimId: string, work: KeptWork | null): void;
  /** The server does not know the claim. A person decides what to do with what was typed for it. */
  onLost(claimId: string, draft: Draft): void;
  now(): number;
}

/** The state of a claim that a write builds on. */
export type ClaimVersion = Pick<ClaimDto, 'id' | 'version'>;

/** The part of the work on a claim that outlives the page. */
export interface KeptWork {
  draft: Draft;
  /** A write whose answer never came. It is repeated exactly, with its key, before anything else is sent. */
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
  /** Writes to one claim go one after the other. Each names the version that the previous one made. */
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

/** Whether any of the work is unsent or unanswered. */
export function isWaiting(work: ClaimWork): boolean {
  return isDirty(work) || work.unanswered !== null;
}

/** The later of two states of a claim. An answer that was overtaken says nothing new. */
export function newerClaim(known: ClaimDto | null | undefined, incoming: ClaimDto): ClaimDto {
  return known && known.version > incoming.version ? known : incoming;
}

/** The part of the work that must outlive the page, if any. */
export function workToKeep(work: ClaimWork): KeptWork | null {
  const { draft, unanswered } = work;
  return isWaiting(work) ? { draft, unanswered } : null;
}

/** Sends what waits until nothing is left or something stops it. True if something was saved. Never throws. */
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

/** The answer, or null if somebody else was faster. The claim has then been fetched again, and the loop merges. */
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
  work.retryInMs = mayPassByItself(error) ? repeatDelayMs(error, work.failures) : null;
  work.failures += 1;
}
