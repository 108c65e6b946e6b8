import { routes } from '@/lib/contracts/routes';
import { removeSource } from '@/lib/server/commands/edit-sources';
import { updateSource } from '@/lib/server/commands/update-source';
import { route } from '@/lib/server/http/route';
import { loadClaim } from '@/lib/server/queries/load-claim';

export const PATCH = route(
  routes.updateSource,
  ({ db, actor, params, ifMatch, body }) =>
    updateSource(db, actor, params.id, params.sourceId, ifMatch, body),
  { recover: ({ db, actor }, claimId) => loadClaim(db, actor, claimId) },
);

export const DELETE = route(
  routes.removeSource,
  ({ db, actor, params, ifMatch }) => removeSource(db, actor, params.id, params.sourceId, ifMatch),
  { recover: ({ db, actor }, claimId) => loadClaim(db, actor, claimId) },
);
