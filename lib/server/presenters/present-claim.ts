import 'server-only';
import type { Ability } from '@/lib/contracts/ability';
import type { ClaimDto } from '@/lib/contracts/claims';
import { recordOf } from '@/lib/domain/record-of';
import { olderSeals } from '@/lib/domain/seal';
import { claimAbilities, type ClaimAction } from '@/lib/domain/workflow/claim-transitions';
import { needsConfirmation } from '@/lib/domain/workflow/closing';
import { type ClaimFacts, decideClaimAction } from '@/lib/domain/workflow/decide-claim-action';
import type { Actor } from '../auth/actor';
import type { ClaimRecord } from '../repositories/claims/claim-record';
import { claimFacts } from '../rules/claim-facts';
import { claimSeal } from '../rules/claim-seal';
import { presentCitation, presentContact } from './present-evidence';

/** Whether the actor may, as a control shows it. */
export function presentAbility(action: ClaimAction, facts: ClaimFacts, actor: Actor): Ability {
  const decision = decideClaimAction(action, facts, actor);
  if (decision.allowed) return { allowed: true, reason: null };
  return {
    allowed: false,
    reason: decision.reason,
    ...(decision.missing ? { missing: decision.missing } : {}),
  };
}

function presentUnplaced({
  unplaced,
  currentRevision,
  heldState,
  proposed,
}: ClaimRecord): ClaimDto['unplaced'] {
  return unplaced && heldState ? { reason: unplaced, revision: currentRevision, heldState, proposed } : null;
}

function presentWording({ wording }: ClaimRecord): ClaimDto['wording'] {
  return (
    wording && {
      text: wording.text,
      replaces: wording.replaces,
      note: wording.note,
      state: wording.state,
      proposedBy: wording.proposedBy,
      proposedAt: new Date(wording.proposedAt).toISOString(),
      reason: wording.reason,
      decidedBy: wording.decidedBy,
      decidedAt: wording.decidedAt === null ? null : new Date(wording.decidedAt).toISOString(),
      fixedIn: wording.fixedIn,
    }
  );
}

function presentVerdict({ verdict }: ClaimRecord): ClaimDto['verdict'] {
  return (
    verdict && {
      rating: verdict.rating,
      label: verdict.label,
      color: verdict.color,
      icon: verdict.icon,
      value: verdict.value,
      definition: verdict.definition,
      mustChange: verdict.mustChange,
      rationale: verdict.rationale,
      rationaleDocument: verdict.rationaleDocument,
      authors: verdict.authors,
      updatedAt: verdict.updatedAt,
    }
  );
}

function presentStand({ stand }: ClaimRecord): ClaimDto['stand'] {
  return stand && { reason: stand.reason, by: stand.by, at: new Date(stand.at).toISOString() };
}

/** An approval does not count while the claim waits for a place, because its words are others now. */
function presentApproval(claim: ClaimRecord): ClaimDto['approval'] {
  const { unplaced, approvedSeal: seal, approvedBy: by, approvedAt, approvedFormat } = claim;
  if (unplaced !== null || seal === null || by === null || approvedAt === null) return null;
  const older = approvedFormat === null ? null : (olderSeals[approvedFormat] ?? null);
  return { by, at: approvedAt.toISOString(), seal, older };
}

/** The only shape in which a claim leaves the server. */
export function presentClaim(claim: ClaimRecord, actor: Actor): ClaimDto {
  const facts = claimFacts(claim, actor);
  return {
    id: claim.id,
    articleId: claim.articleId,
    number: claim.number,
    state: claim.state,
    version: claim.version,
    seal: claimSeal(claim),
    anchor: {
      revision: claim.revisionNumber,
      isCurrent: claim.revisionNumber === claim.currentRevision,
      start: claim.start,
      end: claim.end,
      quote: claim.quote,
      prefix: claim.prefix,
      suffix: claim.suffix,
    },
    madeOnRevision: claim.madeOnRevision,
    unplaced: presentUnplaced(claim),
    places: claim.places,
    placesChangedIn: claim.placesChangedIn,
    wording: presentWording(claim),
    sentence: claim.sentence,
    statement: claim.statement,
    claimant: claim.claimant,
    kind: claim.kind,
    risk: claim.risk,
    dueAt: claim.dueAt?.toISOString() ?? null,
    assignee: claim.assignee,
    reason: claim.reason,
    decidedBy: claim.decidedBy,
    awaitsConfirmation: needsConfirmation(facts) && !facts.isAcknowledged,
    duplicateOf: claim.duplicateOf,
    verdict: presentVerdict(claim),
    sources: claim.sources.map((citation) => presentCitation(citation, actor)),
    contacts: claim.contacts.map((contact) => presentContact(contact, actor)),
    reviews: claim.reviews,
    approval: presentApproval(claim),
    stand: presentStand(claim),
    mustChange: claim.state === 'approved' && facts.mustChange && !facts.isLetStand,
    createdBy: claim.createdBy,
    createdAt: claim.createdAt.toISOString(),
    updatedAt: claim.updatedAt.toISOString(),
    abilities: recordOf(claimAbilities, (action) => presentAbility(action, facts, actor)),
  };
}
