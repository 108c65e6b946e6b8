import 'server-only';
import type { ClaimDto } from '@/lib/contracts/claims';
import type { Json } from '@/lib/domain/canonical-json';
import { Failure } from '@/lib/domain/failure';
import type { LedgerAction } from '@/lib/domain/ledger-actions';
import { changedParts } from '@/lib/domain/seal';
import type { ClaimState } from '@/lib/domain/vocabulary';
import type { ClaimAction } from '@/lib/domain/workflow/claim-transitions';
import { decideClaimAction } from '@/lib/domain/workflow/decide-claim-action';
import type { Actor } from '../../auth/actor';
import type { Db } from '../../db';
import type { PlannedSource } from '../../evidence/citing/plan-source-change';
import { writeSourceChange } from '../../evidence/citing/write-source-change';
import { presentClaim } from '../../presenters/present-claim';
import { claimFacts } from '../../rules/claim-facts';
import { claimSeal, printedPart } from '../../rules/claim-seal';
import { getClaim, loadClaim } from '../../queries/claims/load-claim';
import { insertAuthors, type NewWork } from '../../repositories/writers/claim-authors';
import type { ClaimRecord } from '../../repositories/claims/claim-record';
import type { ClaimChange } from '../../repositories/claims/claim-change';
import { updateClaimRow, updateHeldClaimRow } from '../../repositories/claims/claims';
import type { StatementPart } from '../../repositories/commit';
import type { SeenSource } from '../../repositories/sources/sources';
import type { ChangeContext } from './command-context';
import { workOfChange } from './work-of-change';

/**
 * What one action does to a claim: the change, and the claim as it will be. The latter shows whether an approval is
 * stale.
 */
export interface PlannedChange {
  action: LedgerAction;
  /** Fields of the claim's own row. */
  change?: ClaimChange;
  /** Statements on what hangs on the claim. */
  parts?: StatementPart[];
  /** A source that the claim names from now on, as it was read. */
  seen?: SeenSource | null;
  /** How the same write changes a source that the claim cites, and by which citation the claim cites it. */
  source?: { planned: PlannedSource; citationId: string } | null;
  /** The claim after the change, as far as it is printed. It also shows whose work is in which part. */
  after: ClaimRecord;
  /** Work that does not show in `after`. */
  work?: NewWork[];
  /** For the ledger: field → [before, after]. */
  changes?: Record<string, [Json, Json]>;
  data?: Record<string, Json>;
}

export interface ClaimCommand {
  /** The rule to ask, or a function that names it for the claim as read. */
  rule: ClaimAction | ((claim: ClaimRecord) => ClaimAction);
  /** Given the claim as read; null means that nothing would change. */
  plan: (claim: ClaimRecord, to: ClaimState) => PlannedChange | null | Promise<PlannedChange | null>;
}

/**
 * Every change of an existing claim: load, check the version seen, ask the rule, plan, and write only if the claim is
 * still the one that was read. A change to anything that is printed of an approved claim makes it stale.
 */
export async function runClaimCommand(
  context: ChangeContext<number | null>,
  claimId: string,
  command: ClaimCommand,
): Promise<ClaimDto> {
  const { db, actor } = context;
  for (let attempt = 1; ; attempt += 1) {
    const claim = await getClaim(db, actor, claimId);
    const written = await tryClaimCommand(context, claim, command);
    if (written !== null) return written;
    const current = await getClaim(db, actor, claimId);
    // A new revision may have taken the claim along without changing it: then the same action is tried on the new
    // text. Or a source of the claim changed in something that the claim does not show.
    if (current.version !== claim.version || attempt === maxAttempts) throw claimConflict(current, actor);
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
  { db, actor, ifMatch }: ChangeContext<number | null>,
  claim: ClaimRecord,
  command: ClaimCommand,
): Promise<ClaimDto | null> {
  const rule = typeof command.rule === 'function' ? command.rule(claim) : command.rule;
  const to = checkClaimAction(actor, claim, rule, ifMatch);
  const planned = await command.plan(claim, to);
  if (!planned) return presentClaim(claim, actor);
  const fallen = changedParts(printedPart(claim), printedPart(planned.after));
  const work = [...workOfChange(rule, claim, planned.after), ...(planned.work ?? [])];
  // Nobody's approval stands over their own work.
  const isOwn = work.length > 0 && claim.approvedBy?.id === actor.memberId && claim.state === 'approved';
  const isFalling =
    claim.approvedSeal !== null && (fallen.length > 0 || isOwn) && planned.change?.approval === undefined;
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
  const { action, seen = null, source } = planned;
  const parts = [...(planned.parts ?? []), ...insertAuthors(actor, work)];
  const data: Record<string, Json> = {
    ...planned.data,
    changes: planned.changes ?? {},
    ...(state !== claim.state ? { state: [claim.state, state] } : {}),
    ...(isFalling ? { staleParts: fallen } : {}),
  };
  const written = source
    ? await changeWithSource(db, actor, claim, { ...source, change, parts, action, data })
    : await updateClaimRow(db, actor, claim, { change, action, parts, data, seen });
  return written ? loadClaim(db, actor, claim.id) : null;
}

/** The write holds the source and every claim that cites it. This claim is one of them. */
async function changeWithSource(
  db: Db,
  actor: Actor,
  { id: claimId, articleId: scopeId, version }: ClaimRecord,
  { planned, citationId, change, parts, action, data }: SourceAndClaim,
): Promise<{ sequence: number } | null> {
  const isAsRead = planned.citing.some((one) => one.claimId === claimId && one.version === version);
  if (!isAsRead) return null;
  return writeSourceChange(db, actor, planned, {
    citationId,
    parts: [updateHeldClaimRow(claimId, change), ...parts],
    note: { scopeId, claimId, action, data },
  });
}

type SourceAndClaim = NonNullable<PlannedChange['source']> & {
  change: ClaimChange;
  parts: StatementPart[];
  action: LedgerAction;
  data: Record<string, Json>;
};

/** Revisions follow each other by minutes, not milliseconds. */
const maxAttempts = 3;

/** Refuses a decision on a claim that is no longer what was seen. */
export function checkSeal(claim: ClaimRecord, actor: Actor, seen: string): void {
  if (claimSeal(claim) === seen) return;
  throw new Failure('seal_mismatch', 'The claim is not the one you saw. Look at what changed, then decide.', {
    current: presentClaim(claim, actor),
  });
}

export function claimConflict(current: ClaimRecord, actor: Actor): Failure {
  return new Failure('version_conflict', 'Somebody changed this claim in the meantime.', {
    current: presentClaim(current, actor),
  });
}
