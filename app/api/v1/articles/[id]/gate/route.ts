import { routes } from '@/lib/contracts/routes/routes';
import { route } from '@/lib/server/http/route';
import { loadGate } from '@/lib/server/queries/gate/load-gate';

export const GET = route(routes.getGate, ({ db, actor, params, query }) =>
  loadGate(db, actor, params.id, query.limit),
);
