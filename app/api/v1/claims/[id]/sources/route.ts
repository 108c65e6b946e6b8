import { routes } from '@/lib/contracts/routes';
import { addSource } from '@/lib/server/commands/edit-sources';
import { route } from '@/lib/server/http/route';

export const POST = route(routes.addSource, ({ db, actor, params, ifMatch, body }) =>
  addSource(db, actor, params.id, ifMatch, body),
);
