import { routes } from '@/lib/contracts/routes/routes';
import { createClaim } from '@/lib/server/commands/claims/create-claim';
import { route } from '@/lib/server/http/route';
import { loadClaims } from '@/lib/server/queries/claims/load-claims';

export const GET = route(routes.listClaims, ({ db, actor, params, query }) =>
  loadClaims(db, actor, params.id, query),
);

export const POST = route(routes.createClaim, ({ params, body, ...context }) =>
  createClaim(context, params.id, body),
);
