import { routes } from '@/lib/contracts/routes';
import { revokeLink } from '@/lib/server/commands/revoke-link';
import { route } from '@/lib/server/http/route';

export const DELETE = route(
  routes.revokeLink,
  async ({ db, actor, params }) => {
    await revokeLink(db, actor, { articleId: params.id, linkId: params.linkId });
    return undefined;
  },
  { recover: () => Promise.resolve(undefined) },
);
