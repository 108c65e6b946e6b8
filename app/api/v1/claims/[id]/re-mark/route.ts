import { routes } from '@/lib/contracts/routes/routes';
import { reMarkClaim } from '@/lib/server/commands/claims/re-mark-claim';
import { route } from '@/lib/server/http/route';

export const POST = route(routes.reMarkClaim, ({ params, body, ...context }) =>
  reMarkClaim(context, params.id, body),
);
