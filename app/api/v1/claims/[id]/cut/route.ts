import { routes } from '@/lib/contracts/routes/routes';
import { cutClaim } from '@/lib/server/commands/claims/cut-claim';
import { route } from '@/lib/server/http/route';

export const POST = route(routes.cutClaim, ({ params, body, ...context }) =>
  cutClaim(context, params.id, body.reason ?? null),
);
