import { routes } from '@/lib/contracts/routes';
import { letWordingStand } from '@/lib/server/commands/set-wording';
import { route } from '@/lib/server/http/route';
import { loadClaim } from '@/lib/server/queries/load-claim';

export const POST = route(
  routes.letWordingStand,
  ({ db, actor, params, ifMatch, body }) => letWordingStand(db, actor, params.id, ifMatch, body.reason),
  { recover: ({ db, actor }, claimId) => loadClaim(db, actor, claimId) },
);
