import { routes } from '@/lib/contracts/routes';
import { setWording, withdrawWording } from '@/lib/server/commands/set-wording';
import { route } from '@/lib/server/http/route';
import { loadClaim } from '@/lib/server/queries/load-claim';

export const PUT = route(
  routes.setWording,
  ({ db, actor, params, ifMatch, body }) => setWording(db, actor, params.id, ifMatch, body),
  { recover: ({ db, actor }, claimId) => loadClaim(db, actor, claimId) },
);

export const DELETE = route(
  routes.withdrawWording,
  ({ db, actor, params, ifMatch }) => withdrawWording(db, actor, params.id, ifMatch),
  { recover: ({ db, actor }, claimId) => loadClaim(db, actor, claimId) },
);
