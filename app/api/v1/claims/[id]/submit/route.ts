import { routes } from '@/lib/contracts/routes';
import { submitClaim } from '@/lib/server/commands/submit-claim';
import { route } from '@/lib/server/http/route';
import { loadClaim } from '@/lib/server/queries/load-claim';

export const POST = route(
  routes.submitClaim,
  ({ db, actor, params, ifMatch }) => submitClaim(db, actor, params.id, ifMatch),
  { recover: ({ db, actor }, claimId) => loadClaim(db, actor, claimId) },
);
