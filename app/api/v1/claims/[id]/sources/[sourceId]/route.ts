import { routes } from '@/lib/contracts/routes';
import { removeSource } from '@/lib/server/commands/edit-sources';
import { updateSource } from '@/lib/server/commands/update-source';
import { route } from '@/lib/server/http/route';

export const PATCH = route(routes.updateSource, ({ db, actor, params, ifMatch, body }) =>
  updateSource(db, actor, params.id, params.sourceId, ifMatch, body),
);

export const DELETE = route(routes.removeSource, ({ db, actor, params, ifMatch }) =>
  removeSource(db, actor, params.id, params.sourceId, ifMatch),
);
