import 'server-only';
import type { ClaimDto } from '@/lib/contracts/claims';
import type { Json } from '@/lib/domain/canonical-json';
import { Failure } from '@/lib/domain/failure';
import { changedParts } from '@/lib/domain/seal';
import type { ClaimState } from '@/lib/domain/vocabulary';
import type { ClaimAction } from '@/lib/domain/workflow/claim-transitions';
import { decideClaimAction } from '@/lib/domain/workflow/decide-claim-action';
import type { Actor } from '../auth/actor';
import type { Db } from '../db';
import { claimFacts, presentClaim, printedPart } from '../presenters/present-claim';
import { getClaim, loadClaim } from '../queries/load-claim';
import type { ClaimRecord } from '../repositories/claim-record';
import { type ClaimChange, changeClaim } from '../repositories/claims';
import type { StatementPart } from '../repositories/commit';

/** What one action does to a claim: the change, and the claim as it will be, from which staleness is told. */
export interface PlannedChange {
  action: string;
  /** Fields of the claim's own row. */
  change?: ClaimChange;
  /** Statements on what hangs on the claim. */
  parts?: StatementPart[];
  /** The claim after the change, as far as it is printed. */
  after: ClaimRecord;
  /** For the ledger: field → [before, after]. */
  changes?: Record<string, [Json, Json]>;
  data?: Record<string, Json>;
}

export interface ClaimCommand {
  /** The rule to ask, or which one it is for the claim as read. */
  rule: ClaimAction | ((claim: ClaimRecord) => ClaimAction);
  ifMatch: number | null;
  /** Given the claim as read; null means that nothing would change. */
  plan: (claim: ClaimRecord, to: ClaimState) => PlannedChange | null | Promise<PlannedChange | null>;
}

/**
 * Every change of an existing claim: load, check the version seen, ask the rule, plan, and write only if the claim is
 * still the one that was read. A change to anything that is printed of an approved claim makes it stale.
 */
export async function runClaimCommand(
  db: Db,
  actor: Actor,
  claimId: string,
  command: ClaimCommand,
): Promise<ClaimDto> {
  for (let attempt = 1; ; attempt += 1) {
    const claim = await getClaim(db, actor, claimId);
    const written = await tryClaimCommand(db, actor, claim, command);
    if (written !== null) return written;
    const current = await getClaim(db, actor, claimId);
    // A new revision took the claim along without changing it: the same action on the new text.
    const isOnlyMoved = current.version === claim.version && current.revisionNumber !== claim.revisionNumber;
    if (!isOnlyMoved || attempt === maxAttempts) throw claimConflict(current, actor);
  }
}

/** Where the action leads; refused when the claim is at another version than was seen, or the rule says no. */
export function checkClaimAction(
  actor: Actor,
  claim: ClaimRecord,
  rule: ClaimAction,
  ifMatch: number | null,
): ClaimState {
  const decision = decideClaimAction(rule, claimFacts(claim, actor), actor);
  if (ifMatch !== null && ifMatch !== claim.version) throw claimConflict(claim, actor);
  if (decision.allowed) return decision.to;
  const errors = decision.missing?.map(({ field, message }) => ({ field, message }));
  throw new Failure(decision.code, decision.reason, errors ? { errors } : {});
}

/** Null when the claim is no longer the one that was read. */
async function tryClaimCommand(
  db: Db,
  actor: Actor,
  claim: ClaimRecord,
  command: ClaimCommand,
): Promise<ClaimDto | null> {
  const rule = typeof command.rule === 'function' ? command.rule(claim) : command.rule;
  const to = checkClaimAction(actor, claim, rule, command.ifMatch);
  const planned = await command.plan(claim, to);
  if (!planned) return presentClaim(claim, actor);
  const fallen = changedParts(printedPart(claim), printedPart(planned.after));
  const isFalling =
    claim.approvedSeal !== null && fallen.length > 0 && planned.change?.approval === undefined;
  const isStale = isFalling && to === 'approved';
  const change: ClaimChange = {
    ...(to !== claim.state ? { state: to } : {}),
    ...planned.change,
    ...(isFalling ? { approval: null } : {}),
    ...(isStale ? { state: 'stale' } : {}),
  };
  const state = change.state ?? claim.state;
  const isWaiting = claim.unplaced !== null && !change.settled;
  // Work on a claim that waits for a place counts once it has one again.
  if (isWaiting && state !== claim.state) change.heldState = state;
  const written = await changeClaim(db, actor, claim, change, {
    action: planned.action,
    parts: planned.parts ?? [],
    data: {
      ...planned.data,
      changes: planned.changes ?? {},
      ...(state !== claim.state ? { state: [claim.state, state] } : {}),
      ...(isFalling ? { staleParts: fallen } : {}),
    },
  });
  return written ? loadClaim(db, actor, claim.id) : null;
}

/** Revisions follow each other by minutes, not milliseconds. */
const maxAttempts = 3;

export function claimConflict(current: ClaimRecord, actor: Actor): Failure {
  return new Failure('version_conflict', 'Somebody changed this claim in the meantime.', {
    current: presentClaim(current, actor),
  });
}
