import type { FailureCode } from '../failure';
import type { WordingState } from '../vocabulary';
import type { ClaimAction } from './claim-transitions';

const wordingActions = [
  'setWording',
  'withdrawWording',
  'acceptWording',
  'letWordingStand',
  'overruleWording',
] as const satisfies readonly ClaimAction[];
export type WordingAction = (typeof wordingActions)[number];

/** What the rules must know of a suggested wording. */
export interface WordingFacts {
  state: WordingState;
  /** The claim still has the words that the suggestion replaces. */
  isOfTheseWords: boolean;
}

export function isWordingAction(action: ClaimAction): action is WordingAction {
  return (wordingActions as readonly ClaimAction[]).includes(action);
}

/** What the rules must know of the claim and of the person. */
export interface WordingCase {
  wording: WordingFacts | null;
  /** The claim's words stand in one paragraph. */
  isInOneParagraph: boolean;
  isLead: boolean;
}

export interface WordingRefusal {
  allowed: false;
  code: FailureCode;
  reason: string;
}

/**
 * Why this person may not act on a wording. They may want to suggest one, take it back, put it into the text, let the
 * words stand, or overrule it as a lead. Null when they may. The caller has already checked role and state.
 */
export function refuseWording(action: WordingAction, asked: WordingCase): WordingRefusal | null {
  const { wording, isInOneParagraph, isLead } = asked;
  if (action === 'setWording') {
    if (!isInOneParagraph) {
      return refuse(
        'wrong_state',
        'A suggestion replaces words of one paragraph. Move the edges of the claim first.',
      );
    }
    // What a lead decided is printed with their name; only other words make it a new question.
    const isSettled = wording?.state === 'overruled' && wording.isOfTheseWords;
    return isSettled ? refuse('wrong_state', 'A lead has overruled another wording for these words.') : null;
  }
  if (action === 'overruleWording' && !isLead) {
    return refuse('not_lead', 'Only a lead, whom an admin names, can overrule a suggested wording.');
  }
  if (wording === null) return refuse('wrong_state', 'No other wording is suggested for this claim.');
  if (wording.state !== 'proposed') return refuse('wrong_state', answered[wording.state]);
  if (action === 'acceptWording' && !wording.isOfTheseWords) {
    return refuse(
      'text_changed',
      'The words of this claim are no longer those that the suggestion replaces.',
    );
  }
  return null;
}

const answered: Record<Exclude<WordingState, 'proposed'>, string> = {
  fixed: 'The text says the suggested words already.',
  stands: 'It is decided already that the words stand.',
  overruled: 'A lead has overruled the suggestion already.',
};

function refuse(code: FailureCode, reason: string): WordingRefusal {
  return { allowed: false, code, reason };
}
