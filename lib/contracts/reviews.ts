import { z } from 'zod';
import { claimStates, risks } from '@/lib/domain/vocabulary';
import { ability, person } from './ability';

/** One claim that waits for the signed-in person. */
export const queueItem = z.object({
  claimId: z.string(),
  /** Of the claim, as it stands now. */
  version: z.int(),
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

/** An article in which nothing is open but signatures, one of which the person may give. */
export const toSignItem = z.object({
  article: z.object({ id: z.string(), title: z.string(), dueAt: z.string().nullable() }),
  /** Who has signed it as it stands. */
  signedBy: z.array(person),
  signOffsNeeded: z.int(),
  since: z.string(),
});
export type ToSignItem = z.infer<typeof toSignItem>;

/**
 * What waits for whom: articles to sign, verdicts to review, claims returned to or stale under their author, one's own
 * assignments; and claims that changed by themselves, for who is to check them, else who marked them, else any editor.
 */
export const deskDto = z.object({
  toSign: z.array(toSignItem),
  toReview: z.array(queueItem),
  returnedToYou: z.array(queueItem),
  /** The text changed under them, or their words are gone. */
  unplaced: z.array(queueItem),
  /** The page of a source no longer has the passage. */
  passageLost: z.array(queueItem),
  stale: z.array(queueItem),
  assignedToYou: z.array(queueItem),
});
export type DeskDto = z.infer<typeof deskDto>;

/** What changed in a claim since the person last ticked it seen; null when they never did. */
export const changesSinceSeen = z.object({
  sequence: z.int(),
  seenSequence: z.int().nullable(),
  seenAt: z.string().nullable(),
  /** They looked last when they approved it: what follows changed since their seal. */
  isSinceApproval: z.boolean(),
  changes: z.array(
    z.object({ field: z.string(), before: z.unknown(), after: z.unknown(), by: z.string(), at: z.string() }),
  ),
});
export type ChangesSinceSeen = z.infer<typeof changesSinceSeen>;
