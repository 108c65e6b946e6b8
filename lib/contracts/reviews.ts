import { z } from 'zod';
import { claimStates, risks } from '@/lib/domain/vocabulary';
import { ability, person } from './ability';

/** One claim that waits for the signed-in person. */
export const queueItem = z.object({
  claimId: z.string(),
  number: z.int(),
  state: z.enum(claimStates),
  quote: z.string(),
  statement: z.string(),
  risk: z.enum(risks),
  dueAt: z.string().nullable(),
  ratingId: z.string().nullable(),
  authors: z.array(person),
  article: z.object({ id: z.string(), title: z.string(), dueAt: z.string().nullable() }),
  since: z.string(),
  reason: z.string().nullable(),
  /** Whether this person has looked at it as it stands now. */
  seen: z.boolean(),
  approve: ability,
});
export type QueueItem = z.infer<typeof queueItem>;

/** What waits for whom: verdicts to review, claims returned to or stale under their author, and one's own assignments. */
export const deskDto = z.object({
  toReview: z.array(queueItem),
  returnedToYou: z.array(queueItem),
  stale: z.array(queueItem),
  assignedToYou: z.array(queueItem),
});
export type DeskDto = z.infer<typeof deskDto>;

/** What changed in a claim since the person last ticked it seen; null when they never did. */
export const changesSinceSeen = z.object({
  sequence: z.int(),
  seenSequence: z.int().nullable(),
  seenAt: z.string().nullable(),
  changes: z.array(
    z.object({ field: z.string(), before: z.unknown(), after: z.unknown(), by: z.string(), at: z.string() }),
  ),
});
export type ChangesSinceSeen = z.infer<typeof changesSinceSeen>;
