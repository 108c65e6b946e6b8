import 'server-only';
import { claimSeal } from '../../rules/claim-seal';
import { runClaimCommand } from '../frame/run-claim-command';
import type { ChangeContext } from '../frame/command-context';

/** Proposes a verdict for review; the ledger keeps the seal that it would get. */
export function submitClaim(context: ChangeContext, claimId: string) {
  return runClaimCommand(context, claimId, {
    rule: 'submit',
    plan: (claim) => ({
      action: 'claim.proposed',
      change: { reason: null },
      after: claim,
      data: {
        seal: claimSeal(claim),
        rating: claim.verdict?.rating ?? null,
        sources: claim.sources.map(({ id }) => id),
      },
    }),
  });
}
