import { routes } from '@/lib/contracts/routes';
import { letStand, takeBackStand } from '@/lib/server/commands/let-stand';
import { route } from '@/lib/server/http/route';

export const POST = route(routes.letStand, ({ db, actor, params, ifMatch, body }) =>
  letStand(db, actor, params.id, ifMatch, body.reason),
);

export const DELETE = route(routes.takeBackStand, ({ db, actor, params, ifMatch }) =>
  takeBackStand(db, actor, params.id, ifMatch),
);
