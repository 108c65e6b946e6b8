import 'server-only';
import type { ChangeContext } from '../frame/command-context';
import { answerSuggestion } from '../frame/answer-suggestion';

/** Overrules a suggestion, which only a lead can; their name and reason are in the report. */
export function overruleWording(context: ChangeContext, claimId: string, reason: string) {
  return answerSuggestion(context, claimId, { rule: 'overruleWording', state: 'overruled', reason });
}
