import { routes } from '@/lib/contracts/routes/routes';
import { route } from '@/lib/server/http/route';
import { loadRevision } from '@/lib/server/queries/revisions/load-revision';

export const GET = route(routes.getRevision, ({ db, actor, params }) =>
  loadRevision(db, actor, params.id, Number(params.number)),
);
