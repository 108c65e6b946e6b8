import 'server-only';
import { runClaimCommand } from '../frame/run-claim-command';
import type { ChangeContext } from '../frame/command-context';

/** Says that a claim still holds although another place of the same fact changed. */
export function settlePlaces(context: ChangeContext, claimId: string) {
  return runClaimCommand(context, claimId, {
    rule: 'settlePlaces',
    plan: (claim) =>
      claim.placesChangedIn === null
        ? null
        : {
            action: 'claim.places_settled',
            change: { placesChangedIn: null },
            after: claim,
            data: { revision: claim.placesChangedIn },
          },
  });
}
