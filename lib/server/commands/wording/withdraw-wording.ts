import 'server-only';
import { deleteWording } from '../../repositories/claims/wordings';
import { runClaimCommand } from '../frame/run-claim-command';
import type { ChangeContext } from '../frame/command-context';

/** Takes back a suggestion that nobody has answered. */
export function withdrawWording(context: ChangeContext, claimId: string) {
  return runClaimCommand(context, claimId, {
    rule: 'withdrawWording',
    plan: (claim) => ({
      action: 'wording.withdrawn',
      parts: [deleteWording(claimId)],
      after: claim,
      changes: { wording: [claim.wording?.text ?? null, null] },
    }),
  });
}
