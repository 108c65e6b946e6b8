import { routes } from '@/lib/contracts/routes/routes';
import { route } from '@/lib/server/http/route';
import { loadCarryOver } from '@/lib/server/queries/revisions/load-revisions';

export const GET = route(routes.getCarryOver, ({ db, actor, params }) =>
  loadCarryOver(db, actor, params.id, Number(params.number)),
);
