import { routes } from '@/lib/contracts/routes';
import { reopenClaim } from '@/lib/server/commands/reopen-claim';
import { route } from '@/lib/server/http/route';

export const POST = route(routes.reopenClaim, ({ db, actor, params, ifMatch }) =>
  reopenClaim(db, actor, params.id, ifMatch),
);
