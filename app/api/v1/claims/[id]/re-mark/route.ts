import { routes } from '@/lib/contracts/routes';
import { reMarkClaim } from '@/lib/server/commands/place-claim';
import { route } from '@/lib/server/http/route';

export const POST = route(routes.reMarkClaim, ({ db, actor, params, ifMatch, body }) =>
  reMarkClaim(db, actor, params.id, ifMatch, body),
);
