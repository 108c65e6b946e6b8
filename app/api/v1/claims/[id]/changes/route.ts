import { routes } from '@/lib/contracts/routes/routes';
import { route } from '@/lib/server/http/route';
import { loadChangesSinceSeen } from '@/lib/server/queries/articles/load-changes-since-seen';

export const GET = route(routes.getChangesSinceSeen, ({ db, actor, params }) =>
  loadChangesSinceSeen(db, actor, params.id),
);
