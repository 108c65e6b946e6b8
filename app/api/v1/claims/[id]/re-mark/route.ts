import { routes } from '@/lib/contracts/routes';
import { reMarkClaim } from '@/lib/server/commands/place-claim';
import { route } from '@/lib/server/http/route';
import { loadClaim } from '@/lib/server/queries/load-claim';

export const POST = route(
  routes.reMarkClaim,
  ({ db, actor, params, ifMatch, body }) => reMarkClaim(db, actor, params.id, ifMatch, body),
  { recover: ({ db, actor }, claimId) => loadClaim(db, actor, claimId) },
);
