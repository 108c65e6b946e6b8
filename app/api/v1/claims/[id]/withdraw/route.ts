import { routes } from '@/lib/contracts/routes/routes';
import { withdrawClaim } from '@/lib/server/commands/claims/withdraw-claim';
import { route } from '@/lib/server/http/route';

export const POST = route(routes.withdrawClaim, ({ params, body, ...context }) =>
  withdrawClaim(context, params.id, body.reason),
);
