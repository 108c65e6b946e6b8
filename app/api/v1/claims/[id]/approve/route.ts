import { routes } from '@/lib/contracts/routes';
import { approveClaim } from '@/lib/server/commands/approve-claim';
import { route } from '@/lib/server/http/route';
import { loadClaim } from '@/lib/server/queries/load-claim';

export const POST = route(
  routes.approveClaim,
  ({ db, actor, params, ifMatch, body }) => approveClaim(db, actor, params.id, ifMatch, body.seal),
  { recover: ({ db, actor }, claimId) => loadClaim(db, actor, claimId) },
);
