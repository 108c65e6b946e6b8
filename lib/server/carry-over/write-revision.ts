import { randomUUID } from 'node:crypto';
import type { Json } from '@/lib/domain/canonical-json';
import type { CarryOutcome } from '@/lib/domain/vocabulary';
import type { CarryRow } from '../repositories/articles/carry-rows';
import type { ClaimNote } from '../repositories/commit';
import type { CarriedRow, RevisionWrite, SuccessorRow } from '../repositories/articles/new-revision';
import type { CarriedClaim } from './carry-claims';

type ClaimWrites = Pick<RevisionWrite, 'successors' | 'fixedWordings' | 'work' | 'notes'> & {
  claims: CarriedRow[];
  rows: CarryRow[];
  outcomes: Record<CarryOutcome, number>;
};

/** What a revision with this number writes for the carried claims. */
export function planClaimWrites(carried: readonly CarriedClaim[], number: number): ClaimWrites {
  const flagged = listFlagged(carried);
  const writes: ClaimWrites = {
    claims: [],
    successors: [],
    fixedWordings: [],
    work: [],
    notes: [],
    rows: [],
    outcomes: { same: 0, moved: 0, changed: 0, gone: 0 },
  };
  for (const one of carried) {
    const { claim, outcome } = one;
    writes.outcomes[outcome] += 1;
    writes.claims.push(carriedRow(one, number, flagged.has(claim.id)));
    writes.rows.push(compactRow(one));
    if (one.isWordingFixed) writes.fixedWordings.push(claim.id);
    // "Still this claim" says which words it is now.
    if (one.decision === 'keep') writes.work.push({ claimId: claim.id, part: 'span' });
    const successor = successorOf(one);
    if (successor) writes.successors.push(successor);
    if (isNoted(one)) writes.notes.push(noteOf(one, number));
    if (successor) writes.notes.push(noteOfSuccessor(successor, claim.number, number));
  }
  return writes;
}

/** Where one place of a fact changed or went, the other places need a look. */
function listFlagged(carried: readonly CarriedClaim[]): Set<string> {
  const byFact = new Map<string, CarriedClaim[]>();
  for (const one of carried) {
    const places = byFact.get(one.claim.factId);
    if (places) places.push(one);
    else byFact.set(one.claim.factId, [one]);
  }
  const flagged = new Set<string>();
  for (const places of byFact.values()) {
    if (places.length < 2) continue;
    for (const changed of places.filter(isNewlyChanged)) {
      for (const { claim } of places) if (claim.id !== changed.claim.id) flagged.add(claim.id);
    }
  }
  return flagged;
}

/** Whether the claim is news. Closed claims and those that have waited since an earlier revision are none. */
function isNewlyChanged({ claim, outcome, plan }: CarriedClaim): boolean {
  if (outcome === 'same' || outcome === 'moved' || claim.unplaced !== null) return false;
  return (
    claim.state === 'duplicate' || plan.state !== claim.state || plan.unplaced !== null || plan.approvalFalls
  );
}

function carriedRow({ claim, place, plan }: CarriedClaim, number: number, isFlagged: boolean): CarriedRow {
  const own = plan.place === 'own' ? place : null;
  const proposed = plan.place === 'proposed' ? place : null;
  // Whoever places, reopens or answers for this claim now has looked at the text before this one, so their version
  // is out of date.
  const isLost = plan.unplaced !== null || (own === null && claim.revisionNumber === number - 1);
  return {
    id: claim.id,
    state: plan.state,
    unplaced: plan.unplaced ?? undefined,
    held_state: plan.heldState ?? undefined,
    start_offset: own?.start,
    end_offset: own?.end,
    quote: own?.quote,
    prefix: own?.prefix,
    suffix: own?.suffix,
    sentence: own?.sentence,
    proposed_start: proposed?.start,
    proposed_end: proposed?.end,
    proposed_quote: proposed?.quote,
    proposed_sentence: proposed?.sentence,
    approval_falls: plan.approvalFalls,
    is_flagged: isFlagged,
    is_changed:
      isLost ||
      isFlagged ||
      plan.state !== claim.state ||
      plan.unplaced !== claim.unplaced ||
      plan.approvalFalls,
  };
}

function compactRow({
  claim,
  outcome,
  reason,
  decision,
  place,
  plan,
  isWordingFixed,
}: CarriedClaim): CarryRow {
  return [
    claim.id,
    claim.number,
    outcome,
    reason,
    decision,
    claim.revisionNumber,
    claim.start,
    claim.end,
    place?.start ?? null,
    place?.end ?? null,
    claim.state,
    plan.state,
    isWordingFixed,
  ];
}

function successorOf({ plan, place }: CarriedClaim): SuccessorRow | null {
  if (!plan.isReplaced || !place) return null;
  const { start, end, quote, prefix, suffix, sentence } = place;
  return { id: randomUUID(), start_offset: start, end_offset: end, quote, prefix, suffix, sentence };
}

/**
 * Whether the claim has an entry of its own. A claim that went along with its words has none: nothing about it
 * changed.
 */
function isNoted({ claim, plan, isWordingFixed }: CarriedClaim): boolean {
  return (
    plan.state !== claim.state || plan.unplaced !== claim.unplaced || plan.approvalFalls || isWordingFixed
  );
}

function noteOf(one: CarriedClaim, number: number): ClaimNote {
  const { claim, quote, outcome, reason, decision, place, plan, isWordingFixed } = one;
  const changes: Record<string, [Json, Json]> = {};
  if (place && place.quote !== quote) changes.quote = [quote, place.quote];
  if (isWordingFixed) changes.wordingState = ['proposed', 'fixed'];
  return {
    claimId: claim.id,
    action: 'claim.carried',
    data: {
      outcome,
      why: reason,
      decision,
      revision: [claim.revisionNumber, number],
      changes,
      ...(plan.state !== claim.state ? { state: [claim.state, plan.state] } : {}),
      ...(place ? { place: [place.start, place.end] } : {}),
    },
  };
}

function noteOfSuccessor(successor: SuccessorRow, replaces: number, number: number): ClaimNote {
  const { id, start_offset: start, end_offset: end, quote } = successor;
  return { claimId: id, action: 'claim.created', data: { revision: number, start, end, quote, replaces } };
}
