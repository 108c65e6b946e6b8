import { routes } from '@/lib/contracts/routes/routes';
import { updateClaim } from '@/lib/server/commands/claims/update-claim';
import { route } from '@/lib/server/http/route';
import { loadClaim } from '@/lib/server/queries/claims/load-claim';

export const GET = route(routes.getClaim, ({ db, actor, params }) => loadClaim(db, actor, params.id));

export const PATCH = route(routes.updateClaim, ({ params, body, ...context }) =>
  updateClaim(context, params.id, body),
);
