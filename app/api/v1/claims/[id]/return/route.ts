import { routes } from '@/lib/contracts/routes/routes';
import { returnClaim } from '@/lib/server/commands/claims/return-claim';
import { route } from '@/lib/server/http/route';

export const POST = route(routes.returnClaim, ({ params, body, ...context }) =>
  returnClaim(context, params.id, body),
);
