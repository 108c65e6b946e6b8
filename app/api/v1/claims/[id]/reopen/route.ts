import { routes } from '@/lib/contracts/routes';
import { reopenClaim } from '@/lib/server/commands/reopen-claim';
import { route } from '@/lib/server/http/route';
import { loadClaim } from '@/lib/server/queries/load-claim';

export const POST = route(
  routes.reopenClaim,
  ({ db, actor, params, ifMatch }) => reopenClaim(db, actor, params.id, ifMatch),
  { recover: ({ db, actor }, claimId) => loadClaim(db, actor, claimId) },
);
