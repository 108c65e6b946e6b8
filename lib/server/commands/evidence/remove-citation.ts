import 'server-only';
import { getCitation } from '../../evidence/citing/citation-of-claim';
import { describeCitation } from '../../evidence/copies/describe-evidence';
import { deleteCitation } from '../../repositories/evidence/citations';
import { runClaimCommand } from '../frame/run-claim-command';
import type { ChangeContext } from '../frame/command-context';

/** Takes a source off a claim; the ledger keeps what it said. */
export function removeCitation(context: ChangeContext, claimId: string, citationId: string) {
  return runClaimCommand(context, claimId, {
    rule: 'editSources',
    plan: (claim) => ({
      action: 'source.removed',
      parts: [deleteCitation(claimId, citationId)],
      changes: { source: [describeCitation(getCitation(claim, citationId, context.actor)), null] },
      after: { ...claim, sources: claim.sources.filter((source) => source.id !== citationId) },
      data: { sourceId: citationId },
    }),
  });
}
