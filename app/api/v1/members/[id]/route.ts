import { routes } from '@/lib/contracts/routes';
import { updateMember } from '@/lib/server/commands/update-member';
import { route } from '@/lib/server/http/route';
import { loadMember } from '@/lib/server/queries/load-members';

export const PATCH = route(
  routes.updateMember,
  ({ db, actor, params, body, ifMatch }) => updateMember(db, actor, params.id, ifMatch ?? 0, body),
  { recover: ({ db, actor, params }) => loadMember(db, actor, params.id) },
);
