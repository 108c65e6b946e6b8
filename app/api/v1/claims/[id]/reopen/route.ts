import { routes } from '@/lib/contracts/routes/routes';
import { reopenClaim } from '@/lib/server/commands/claims/reopen-claim';
import { route } from '@/lib/server/http/route';

export const POST = route(routes.reopenClaim, ({ params, ...context }) => reopenClaim(context, params.id));
