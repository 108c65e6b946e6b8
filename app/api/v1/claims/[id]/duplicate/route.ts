import { routes } from '@/lib/contracts/routes';
import { setDuplicate } from '@/lib/server/commands/close-claim';
import { route } from '@/lib/server/http/route';
import { loadClaim } from '@/lib/server/queries/load-claim';

export const POST = route(
  routes.setDuplicate,
  ({ db, actor, params, ifMatch, body }) => setDuplicate(db, actor, params.id, ifMatch, body.claimId),
  { recover: ({ db, actor }, claimId) => loadClaim(db, actor, claimId) },
);
