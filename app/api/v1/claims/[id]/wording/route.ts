import { routes } from '@/lib/contracts/routes';
import { setWording, withdrawWording } from '@/lib/server/commands/set-wording';
import { route } from '@/lib/server/http/route';

export const PUT = route(routes.setWording, ({ db, actor, params, ifMatch, body }) =>
  setWording(db, actor, params.id, ifMatch, body),
);

export const DELETE = route(routes.withdrawWording, ({ db, actor, params, ifMatch }) =>
  withdrawWording(db, actor, params.id, ifMatch),
);
