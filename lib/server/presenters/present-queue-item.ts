import 'server-only';
import type { QueueItem } from '@/lib/contracts/reviews';
import type { Actor } from '../auth/actor';
import type { QueueRecord } from '../repositories/desk/desk';
import { queueFacts } from '../rules/claim-facts';
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
    article: {
      id: article.id,
      title: article.title,
      dueAt: article.dueAt === null ? null : new Date(article.dueAt).toISOString(),
    },
    since: since.toISOString(),
    reason,
    seen,
    approve: presentAbility('approve', queueFacts(record, actor), actor),
  };
}
