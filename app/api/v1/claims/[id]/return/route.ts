import { routes } from '@/lib/contracts/routes';
import { returnClaim } from '@/lib/server/commands/return-claim';
import { route } from '@/lib/server/http/route';

export const POST = route(routes.returnClaim, ({ db, actor, params, ifMatch, body }) =>
  returnClaim(db, actor, params.id, ifMatch, body),
);
