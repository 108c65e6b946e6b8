import { routes } from '@/lib/contracts/routes/routes';
import { acceptWording } from '@/lib/server/commands/wording/accept-wording';
import { route } from '@/lib/server/http/route';
import { loadClaim } from '@/lib/server/queries/claims/load-claim';

export const POST = route(
  routes.acceptWording,
  ({ params, ...context }) => acceptWording(context, params.id),
  // The command writes a revision, but the route answers with the claim.
  { recover: ({ db, actor, params }) => loadClaim(db, actor, params.id) },
);
