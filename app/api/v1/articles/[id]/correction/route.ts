import { routes } from '@/lib/contracts/routes/routes';
import { route } from '@/lib/server/http/route';
import { loadCorrection } from '@/lib/server/queries/reports/load-correction';

export const GET = route(routes.getCorrection, ({ db, actor, params }) =>
  loadCorrection(db, actor, params.id),
);
