import { routes } from '@/lib/contracts/routes';
import { withdrawClaim } from '@/lib/server/commands/close-claim';
import { route } from '@/lib/server/http/route';

export const POST = route(routes.withdrawClaim, ({ db, actor, params, ifMatch, body }) =>
  withdrawClaim(db, actor, params.id, ifMatch, body.reason),
);
