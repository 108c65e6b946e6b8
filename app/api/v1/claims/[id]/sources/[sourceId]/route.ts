import { routes } from '@/lib/contracts/routes/routes';
import { removeCitation } from '@/lib/server/commands/evidence/remove-citation';
import { updateCitation } from '@/lib/server/commands/evidence/update-citation';
import { route } from '@/lib/server/http/route';

export const PATCH = route(routes.updateCitation, ({ params, body, ...context }) =>
  updateCitation(context, params.id, params.sourceId, body),
);

export const DELETE = route(routes.removeCitation, ({ params, ...context }) =>
  removeCitation(context, params.id, params.sourceId),
);
