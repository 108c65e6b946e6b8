import 'server-only';
import type { ChangeContext } from '../frame/command-context';
import { answerSuggestion } from '../frame/answer-suggestion';

/** Lets the words of the article stand, though others were suggested. */
export function letWordingStand(context: ChangeContext, claimId: string, reason: string) {
  return answerSuggestion(context, claimId, { rule: 'letWordingStand', state: 'stands', reason });
}
