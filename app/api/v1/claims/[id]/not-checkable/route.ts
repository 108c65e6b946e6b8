import { routes } from '@/lib/contracts/routes';
import { setNotCheckable } from '@/lib/server/commands/close-claim';
import { route } from '@/lib/server/http/route';

export const POST = route(routes.setNotCheckable, ({ db, actor, params, ifMatch, body }) =>
  setNotCheckable(db, actor, params.id, ifMatch, body.reason),
);
