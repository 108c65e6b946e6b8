import { routes } from '@/lib/contracts/routes';
import { route } from '@/lib/server/http/route';
import { loadGate } from '@/lib/server/queries/load-gate';

export const GET = route(routes.getGate, ({ db, actor, params, query }) =>
  loadGate(db, actor, params.id, query.limit),
);
