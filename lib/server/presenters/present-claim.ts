import 'server-only';
import type { Ability } from '@/lib/contracts/ability';
import type { ClaimDto } from '@/lib/contracts/claims';
import { sealedWords } from '@/lib/domain/text/fields/sealed-words';
import { printClaim, type PrintedClaim } from '@/lib/domain/report/model/print-claim';
import { olderSeals, sealFormat, sealOf } from '@/lib/domain/seal';
import { recordOf } from '@/lib/domain/record-of';
import { claimAbilities, type ClaimAction } from '@/lib/domain/workflow/claim-transitions';
import { listWriterIds } from '@/lib/domain/workflow/article-writers';
import { needsConfirmation } from '@/lib/domain/workflow/closing';
import { type ClaimFacts, decideClaimAction } from '@/lib/domain/workflow/decide-claim-action';
import type { Actor } from '../auth/actor';
import type { ClaimRecord } from '../repositories/claims/claim-record';
import { sha256 } from '../sha256';
import { isWithheldFrom, presentCitation, presentContact } from './present-evidence';

/** What the rules ask of a claim. */
export function claimFacts(claim: ClaimRecord, actor: Pick<Actor, 'memberId' | 'name'>): ClaimFacts {
  return {
    state: claim.state,
    unplaced: claim.unplaced,
    heldState: claim.heldState,
    writerIds: listWriterIds(claim, [{ id: actor.memberId, name: actor.name }]),
    sentenceWriterIds: claim.sentenceWriterIds,
    authors: authorsOf(claim),
    closedById: claim.decidedBy?.id ?? null,
    isAcknowledged: claim.approvedSeal !== null,
    isSealOutdated: claim.approvedFormat !== null && claim.approvedFormat < sealFormat,
    hasRating: claim.verdict?.rating != null,
    hadRating: claim.verdict?.wasRated ?? false,
    mustChange: claim.standing === 'draft' && (claim.verdict?.mustChange ?? false) && !claim.isWordingSettled,
    isLetStand: claim.stand !== null,
    hasRationale: (claim.verdict?.rationale ?? '').trim() !== '',
    passageCount: claim.sources.filter((source) => source.passage?.trim()).length,
    contactCount: claim.contacts.filter(({ outcome }) => outcome !== 'waiting').length,
    isWithheld: [...claim.sources, ...claim.contacts].some((evidence) => isWithheldFrom(evidence, actor)),
    wording: claim.wording && {
      state: claim.wording.state,
      isOfTheseWords: sealedWords(claim.wording.replaces) === sealedWords(claim.quote),
    },
    isInOneParagraph: !/[\r\n]/.test(claim.quote),
  };
}

/** Everything that is printed of the claim, which is what an approval of it stands for. */
export function printedPart(claim: ClaimRecord): PrintedClaim {
  return printClaim(claim, claim);
}

/** Everyone whose work stands in the claim: as it was noted, and as the rows themselves name who made them. */
function authorsOf({ authors, createdBy, sources, contacts, wording }: ClaimRecord): ClaimFacts['authors'] {
  const numberOf = (list: readonly { id: string }[], id: string | null) =>
    id === null ? null : list.findIndex((one) => one.id === id) + 1;
  return [
    { memberId: createdBy.id, part: 'span', number: null },
    ...authors.map(({ memberId, part, citationId, contactId }) => ({
      memberId,
      part,
      number: part === 'contact' ? numberOf(contacts, contactId) : numberOf(sources, citationId),
    })),
    ...sources.map(({ addedBy }, index) => ({
      memberId: addedBy.id,
      part: 'source' as const,
      number: index + 1,
    })),
    ...contacts.map(({ loggedBy }, index) => ({
      memberId: loggedBy.id,
      part: 'contact' as const,
      number: index + 1,
    })),
    ...(wording ? [{ memberId: wording.proposedBy.id, part: 'wording' as const, number: null }] : []),
  ];
}

export function claimSeal(claim: ClaimRecord): string {
  return sealOf(printedPart(claim), sha256);
}

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
      ...wording,
      proposedAt: new Date(wording.proposedAt).toISOString(),
      decidedAt: wording.decidedAt === null ? null : new Date(wording.decidedAt).toISOString(),
    }
  );
}

function presentVerdict({ verdict }: ClaimRecord): ClaimDto['verdict'] {
  if (verdict === null) return null;
  const { wasRated: _, ...shown } = verdict;
  return shown;
}

/** An approval that is set aside, since the words are another's now, is none. */
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
    stand: claim.stand && { ...claim.stand, at: new Date(claim.stand.at).toISOString() },
    mustChange: claim.state === 'approved' && facts.mustChange && !facts.isLetStand,
    createdBy: claim.createdBy,
    createdAt: claim.createdAt.toISOString(),
    updatedAt: claim.updatedAt.toISOString(),
    abilities: recordOf(claimAbilities, (action) => presentAbility(action, facts, actor)),
  };
}
