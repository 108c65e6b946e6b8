import type { FailureCode } from '../failure';

/** What the rules must know of a claim before its words may stay although its rating asks for others. */
export interface StandCase {
  writerIds: readonly string[];
  /** It stands in a draft of ours, and the scale says that words with its rating must change. */
  mustChange: boolean;
  isLetStand: boolean;
}

export interface StandRefusal {
  allowed: false;
  code: FailureCode;
  reason: string;
}

/**
 * Why this person may not let the words of an approved claim stand, or take that back. Null when they may. The caller
 * has already checked role and state.
 */
export function refuseStand(
  action: 'letStand' | 'takeBackStand',
  claim: StandCase,
  actor: { memberId: string; isLead: boolean },
): StandRefusal | null {
  if (!actor.isLead) {
    return refuse('not_lead', 'Only a lead, whom an admin names, can let words stand that are rated so.');
  }
  if (claim.writerIds.includes(actor.memberId)) {
    return refuse('own_article', 'You wrote this article. Another lead decides on its words.');
  }
  if (action === 'takeBackStand') {
    return claim.isLetStand ? null : refuse('wrong_state', 'Nobody has let these words stand.');
  }
  if (claim.isLetStand) return refuse('wrong_state', 'A lead lets these words stand already.');
  return claim.mustChange
    ? null
    : refuse('wrong_state', 'Nothing asks for other words here: the verdict does not, or the text is out.');
}

function refuse(code: FailureCode, reason: string): StandRefusal {
  return { allowed: false, code, reason };
}
