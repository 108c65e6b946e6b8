import { routes } from '@/lib/contracts/routes/routes';
import { removeSource } from '@/lib/server/commands/evidence/remove-citation';
import { updateSource } from '@/lib/server/commands/evidence/update-citation';
import { route } from '@/lib/server/http/route';

export const PATCH = route(routes.updateSource, ({ params, body, ...context }) =>
  updateSource(context, params.id, params.sourceId, body),
);

export const DELETE = route(routes.removeSource, ({ params, ...context }) =>
  removeSource(context, params.id, params.sourceId),
);
