import { routes } from '@/lib/contracts/routes';
import { cutClaim } from '@/lib/server/commands/place-claim';
import { route } from '@/lib/server/http/route';

export const POST = route(routes.cutClaim, ({ db, actor, params, ifMatch, body }) =>
  cutClaim(db, actor, params.id, ifMatch, body.reason ?? null),
);
