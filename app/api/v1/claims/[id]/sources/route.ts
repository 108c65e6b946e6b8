import { routes } from '@/lib/contracts/routes';
import { addSource } from '@/lib/server/commands/edit-sources';
import { route } from '@/lib/server/http/route';
import { loadClaim } from '@/lib/server/queries/load-claim';

export const POST = route(
  routes.addSource,
  ({ db, actor, params, ifMatch, body }) => addSource(db, actor, params.id, ifMatch, body),
  { recover: ({ db, actor }, claimId) => loadClaim(db, actor, claimId) },
);
