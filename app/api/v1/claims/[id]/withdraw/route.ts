import { routes } from '@/lib/contracts/routes';
import { withdrawClaim } from '@/lib/server/commands/close-claim';
import { route } from '@/lib/server/http/route';
import { loadClaim } from '@/lib/server/queries/load-claim';

export const POST = route(
  routes.withdrawClaim,
  ({ db, actor, params, ifMatch, body }) => withdrawClaim(db, actor, params.id, ifMatch, body.reason),
  { recover: ({ db, actor }, claimId) => loadClaim(db, actor, claimId) },
);
