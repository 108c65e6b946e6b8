import 'server-only';
import { isWithheldFrom } from '@/lib/domain/evidence/is-withheld-from';
import { sealFormat } from '@/lib/domain/seal';
import { sealedWords } from '@/lib/domain/text/fields/sealed-words';
import { listWriterIds } from '@/lib/domain/workflow/article-writers';
import type { ClaimFacts } from '@/lib/domain/workflow/decide-claim-action';
import type { Actor } from '../auth/actor';
import type { ClaimRecord } from '../repositories/claims/claim-record';
import type { QueueRecord } from '../repositories/desk/desk';

type Person = Pick<Actor, 'memberId' | 'name'>;

/** What the rules ask of a claim. A list of claims makes thousands of them, so nothing is spread: a literal is faster. */
export function claimFacts(claim: ClaimRecord, actor: Person): ClaimFacts {
  return {
    state: claim.state,
    unplaced: claim.unplaced,
    heldState: claim.heldState,
    writerIds: writerIdsOf(claim, actor),
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

/** The same facts of a claim in a queue. Its row already holds the counts that the rules need. */
export function queueFacts(row: QueueRecord, actor: Person): ClaimFacts {
  return {
    state: row.state,
    unplaced: row.unplaced,
    heldState: row.heldState,
    writerIds: writerIdsOf(row, actor),
    sentenceWriterIds: row.sentenceWriterIds,
    authors: row.ownWork.map((part) => ({ memberId: actor.memberId, part, number: null })),
    closedById: row.decidedById,
    isAcknowledged: row.isAcknowledged,
    isSealOutdated: row.isSealOutdated,
    hasRating: row.ratingId !== null,
    hadRating: row.hadRating,
    mustChange: false,
    isLetStand: false,
    hasRationale: row.hasRationale,
    passageCount: row.passageCount,
    contactCount: row.contactCount,
    isWithheld: row.isWithheld,
    // A verdict is approved on the words as they are; what is suggested for them is answered in the card.
    wording: null,
    isInOneParagraph: true,
  };
}

/** The article's writers, and the actor where the byline may name them. */
function writerIdsOf(record: Pick<ClaimRecord, 'byline' | 'writers'>, actor: Person): string[] {
  return listWriterIds(record, [{ id: actor.memberId, name: actor.name }]);
}

/**
 * Everyone whose work stands in the claim: the authors noted, and the people whom the rows themselves name as their
 * makers.
 */
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
