import { routes } from '@/lib/contracts/routes';
import { approveClaim } from '@/lib/server/commands/approve-claim';
import { route } from '@/lib/server/http/route';

export const POST = route(routes.approveClaim, ({ db, actor, params, ifMatch, body }) =>
  approveClaim(db, actor, params.id, ifMatch, body.seal),
);
