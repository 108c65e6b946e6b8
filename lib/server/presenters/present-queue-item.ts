import 'server-only';
import type { QueueItem } from '@/lib/contracts/reviews';
import { listWriterIds } from '@/lib/domain/workflow/article-writers';
import type { Actor } from '../auth/actor';
import type { QueueRecord } from '../repositories/desk/desk';
import { presentAbility } from './present-claim';

/** A claim in a queue as it is shown to this person. */
export function presentQueueItem(record: QueueRecord, actor: Actor): QueueItem {
  const {
    claimId,
    version,
    number,
    state,
    quote,
    statement,
    risk,
    dueAt,
    ratingId,
    authors,
    article,
    since,
    reason,
    seen,
  } = record;
  const facts = {
    state,
    unplaced: record.unplaced,
    heldState: record.heldState,
    writerIds: listWriterIds(record, [{ id: actor.memberId, name: actor.name }]),
    sentenceWriterIds: record.sentenceWriterIds,
    authors: record.ownWork.map((part) => ({ memberId: actor.memberId, part, number: null })),
    closedById: record.decidedById,
    isAcknowledged: record.isAcknowledged,
    isSealOutdated: record.isSealOutdated,
    hasRating: ratingId !== null,
    hadRating: record.hadRating,
    mustChange: false,
    isLetStand: false,
    hasRationale: record.hasRationale,
    passageCount: record.passageCount,
    contactCount: record.contactCount,
    isWithheld: record.isWithheld,
    // A verdict is approved on the words as they are; what is suggested for them is answered in the card.
    wording: null,
    isInOneParagraph: true,
  };
  return {
    claimId,
    version,
    number,
    state,
    quote,
    statement,
    risk,
    dueAt: dueAt?.toISOString() ?? null,
    ratingId,
    authors,
    article: { ...article, dueAt: article.dueAt === null ? null : new Date(article.dueAt).toISOString() },
    since: since.toISOString(),
    reason,
    seen,
    approve: presentAbility('approve', facts, actor),
  };
}
