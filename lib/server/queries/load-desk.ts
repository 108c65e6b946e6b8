import 'server-only';
import type { DeskDto } from '@/lib/contracts/reviews';
import { hasPermission } from '@/lib/domain/permissions/permissions';
import type { Actor } from '../auth/actor';
import type { Db } from '../db';
import { presentQueueItem } from '../presenters/present-queue-item';
import { listAssigned, listOwnInState, listToReview } from '../repositories/desk';

/** What waits for this person, each list by due date, then by how long it has waited. */
export async function loadDesk(db: Db, actor: Actor): Promise<DeskDto> {
  const [toReview, returnedToYou, stale, assignedToYou] = await Promise.all([
    hasPermission(actor.roles, 'claim.review') ? listToReview(db, actor) : [],
    listOwnInState(db, actor, 'returned'),
    listOwnInState(db, actor, 'stale'),
    listAssigned(db, actor),
  ]);
  const present = (records: typeof toReview) => records.map((record) => presentQueueItem(record, actor));
  return {
    toReview: present(toReview),
    returnedToYou: present(returnedToYou),
    stale: present(stale),
    assignedToYou: present(assignedToYou),
  };
}
