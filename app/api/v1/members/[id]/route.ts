import { routes } from '@/lib/contracts/routes/routes';
import { updateMember } from '@/lib/server/commands/people/update-member';
import { route } from '@/lib/server/http/route';
import { loadMember } from '@/lib/server/queries/newsrooms/load-members';

export const PATCH = route(
  routes.updateMember,
  ({ params, body, ...context }) => updateMember(context, params.id, body),
  { recover: ({ db, actor, params }) => loadMember(db, actor, params.id) },
);
