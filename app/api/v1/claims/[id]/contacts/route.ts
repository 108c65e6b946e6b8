import { routes } from '@/lib/contracts/routes';
import { logContact } from '@/lib/server/commands/edit-contacts';
import { route } from '@/lib/server/http/route';
import { loadClaim } from '@/lib/server/queries/load-claim';

export const POST = route(
  routes.logContact,
  ({ db, actor, params, ifMatch, body }) => logContact(db, actor, params.id, ifMatch, body),
  { recover: ({ db, actor }, claimId) => loadClaim(db, actor, claimId) },
);
