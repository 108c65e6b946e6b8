import type { FailureCode } from '../failure';
import type { ActorFacts } from './decide-claim-action';

export type WriterDecision = { allowed: true } | { allowed: false; code: FailureCode; reason: string };

/** Whether this person may say that a member did not write the article: an admin or reviewer who is none of its writers. */
export function decideNotWriter(writerIds: readonly string[], actor: ActorFacts): WriterDecision {
  if (!actor.roles.includes('admin') && !actor.roles.includes('reviewer')) {
    return { allowed: false, code: 'not_permitted', reason: 'This needs the role reviewer or admin.' };
  }
  if (writerIds.includes(actor.memberId)) {
    return {
      allowed: false,
      code: 'own_article',
      reason: 'You are one of its writers. Somebody else says who is not.',
    };
  }
  return { allowed: true };
}
