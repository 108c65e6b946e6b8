import 'server-only';
import { answerWording } from '../../repositories/claims/wordings';
import { runClaimCommand } from './run-claim-command';
import type { ChangeContext } from './command-context';

interface SuggestionAnswer {
  rule: 'letWordingStand' | 'overruleWording';
  state: 'stands' | 'overruled';
  reason: string;
}

/** The common part of letting words stand and overruling a suggestion. Both need a reason. */
export function answerSuggestion(
  context: ChangeContext,
  claimId: string,
  { rule, state, reason }: SuggestionAnswer,
) {
  return runClaimCommand(context, claimId, {
    rule,
    plan: (claim) => ({
      action: `wording.${state}`,
      parts: [answerWording(context.actor, claimId, { state, reason })],
      after: claim,
      changes: { wordingState: ['proposed', state] },
      data: { reason, wording: claim.wording?.text ?? null, replaces: claim.wording?.replaces ?? null },
    }),
  });
}
