import { routes } from '@/lib/contracts/routes/routes';
import { route } from '@/lib/server/http/route';
import { loadNewsroomHistory } from '@/lib/server/queries/newsrooms/load-newsroom-history';

export const GET = route(routes.getNewsroomHistory, ({ db, actor, query }) =>
  loadNewsroomHistory(db, actor, query),
);
