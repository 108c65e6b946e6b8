import { routes } from '@/lib/contracts/routes';
import { route } from '@/lib/server/http/route';
import { loadChangesSinceSeen } from '@/lib/server/queries/load-changes-since-seen';

export const GET = route(routes.getChangesSinceSeen, ({ db, actor, params }) =>
  loadChangesSinceSeen(db, actor, params.id),
);
