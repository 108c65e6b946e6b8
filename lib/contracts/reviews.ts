import { z } from 'zod';
import { claimStates, risks } from '@/lib/domain/vocabulary';
import { ability, person } from './ability';

/** One claim that waits for the signed-in person. */
export const queueItem = z.object({
  claimId: z.string(),
  /** The version of the claim as it is now. */
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
  /** Whether this person has looked at the claim as it is now. */
  seen: z.boolean(),
  approve: ability,
});
export type QueueItem = z.infer<typeof queueItem>;

/** An article that lacks nothing but signatures, where the person may give one. */
export const toSignItem = z.object({
  article: z.object({ id: z.string(), title: z.string(), dueAt: z.string().nullable() }),
  /** The people who have signed it as it is now. */
  signedBy: z.array(person),
  signOffsNeeded: z.int(),
  since: z.string(),
});
export type ToSignItem = z.infer<typeof toSignItem>;

/**
 * What waits for the signed-in person: articles to sign, verdicts to review, their claims that were returned or are
 * stale, and their assignments. Also claims that changed by themselves: those are for the assignee, or else for the
 * person who marked the claim, or else for any editor.
 */
export const deskDto = z.object({
  toSign: z.array(toSignItem),
  toReview: z.array(queueItem),
  returnedToYou: z.array(queueItem),
  /** Their text changed, or their words are gone. */
  unplaced: z.array(queueItem),
  /** The page of a source no longer has the passage. */
  passageLost: z.array(queueItem),
  stale: z.array(queueItem),
  assignedToYou: z.array(queueItem),
});
export type DeskDto = z.infer<typeof deskDto>;

/** What changed in a claim since the person last ticked it as seen. Null if they never did. */
export const changesSinceSeen = z.object({
  sequence: z.int(),
  seenSequence: z.int().nullable(),
  seenAt: z.string().nullable(),
  /** The person last looked when they approved the claim: the changes are those since their seal. */
  isSinceApproval: z.boolean(),
  changes: z.array(
    z.object({ field: z.string(), before: z.unknown(), after: z.unknown(), by: z.string(), at: z.string() }),
  ),
});
export type ChangesSinceSeen = z.infer<typeof changesSinceSeen>;
