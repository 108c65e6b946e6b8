import { routes } from '@/lib/contracts/routes';
import { returnClaim } from '@/lib/server/commands/return-claim';
import { route } from '@/lib/server/http/route';
import { loadClaim } from '@/lib/server/queries/load-claim';

export const POST = route(
  routes.returnClaim,
  ({ db, actor, params, ifMatch, body }) => returnClaim(db, actor, params.id, ifMatch, body),
  { recover: ({ db, actor }, claimId) => loadClaim(db, actor, claimId) },
);
