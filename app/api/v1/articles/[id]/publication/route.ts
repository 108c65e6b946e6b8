import { routes } from '@/lib/contracts/routes/routes';
import { route } from '@/lib/server/http/route';
import { loadPublication } from '@/lib/server/queries/reports/load-publication';

export const GET = route(routes.getPublication, ({ db, actor, params }) =>
  loadPublication(db, actor, params.id),
);
