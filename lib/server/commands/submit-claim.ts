import 'server-only';
import type { Actor } from '../auth/actor';
import type { Db } from '../db';
import { claimSeal } from '../presenters/present-claim';
import { runClaimCommand } from './change-claim';

/** Proposes a verdict for review; the ledger keeps the seal that it would get. */
export function submitClaim(db: Db, actor: Actor, claimId: string, ifMatch: number) {
  return runClaimCommand(db, actor, claimId, {
    rule: 'submit',
    ifMatch,
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
