import { routes } from '@/lib/contracts/routes/routes';
import { approveClaim } from '@/lib/server/commands/claims/approve-claim';
import { route } from '@/lib/server/http/route';

export const POST = route(routes.approveClaim, ({ params, body, ...context }) =>
  approveClaim(context, params.id, body.seal),
);
