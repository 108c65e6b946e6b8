import { routes } from '@/lib/contracts/routes/routes';
import { setNotCheckable } from '@/lib/server/commands/claims/set-not-checkable';
import { route } from '@/lib/server/http/route';

export const POST = route(routes.setNotCheckable, ({ params, body, ...context }) =>
  setNotCheckable(context, params.id, body.reason),
);
