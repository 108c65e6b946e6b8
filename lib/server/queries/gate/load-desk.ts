import 'server-only';
import type { DeskDto } from '@/lib/contracts/reviews';
import { hasPermission } from '@/lib/domain/permissions/permissions';
import type { Actor } from '../../auth/actor';
import type { Db } from '../../db';
import { presentQueueItem } from '../../presenters/present-queue-item';
import {
  listAssigned,
  listOwnInState,
  listPassageLost,
  listToReview,
  listUnplaced,
} from '../../repositories/desk/desk';
import { listToSign } from './list-to-sign';

/** What waits for this person, each list by due date, then by how long it has waited. */
export async function loadDesk(db: Db, actor: Actor): Promise<DeskDto> {
  const [toSign, toReview, returnedToYou, unplaced, passageLost, stale, assignedToYou] = await Promise.all([
    listToSign(db, actor),
    hasPermission(actor.roles, 'claim.review') ? listToReview(db, actor) : [],
    listOwnInState(db, actor, 'returned'),
    listUnplaced(db, actor),
    listPassageLost(db, actor),
    listOwnInState(db, actor, 'stale'),
    listAssigned(db, actor),
  ]);
  const present = (records: typeof toReview) => records.map((record) => presentQueueItem(record, actor));
  return {
    toSign,
    toReview: present(toReview),
    returnedToYou: present(returnedToYou),
    unplaced: present(unplaced),
    passageLost: present(passageLost),
    stale: present(stale),
    assignedToYou: present(assignedToYou),
  };
}
