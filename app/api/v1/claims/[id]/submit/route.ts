import { routes } from '@/lib/contracts/routes/routes';
import { submitClaim } from '@/lib/server/commands/claims/submit-claim';
import { route } from '@/lib/server/http/route';

export const POST = route(routes.submitClaim, ({ params, ...context }) => submitClaim(context, params.id));
