import { routes } from '@/lib/contracts/routes';
import { overruleWording } from '@/lib/server/commands/set-wording';
import { route } from '@/lib/server/http/route';
import { loadClaim } from '@/lib/server/queries/load-claim';

export const POST = route(
  routes.overruleWording,
  ({ db, actor, params, ifMatch, body }) => overruleWording(db, actor, params.id, ifMatch, body.reason),
  { recover: ({ db, actor }, claimId) => loadClaim(db, actor, claimId) },
);
