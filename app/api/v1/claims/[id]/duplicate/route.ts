import { routes } from '@/lib/contracts/routes/routes';
import { setDuplicate } from '@/lib/server/commands/claims/set-duplicate';
import { route } from '@/lib/server/http/route';

export const POST = route(routes.setDuplicate, ({ params, body, ...context }) =>
  setDuplicate(context, params.id, body.claimId),
);
