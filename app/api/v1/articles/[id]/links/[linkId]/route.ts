import { routes } from '@/lib/contracts/routes/routes';
import { revokeLink } from '@/lib/server/commands/reports/revoke-link';
import { route } from '@/lib/server/http/route';

export const DELETE = route(
  routes.revokeLink,
  async ({ params, ...context }) => {
    await revokeLink(context, { articleId: params.id, linkId: params.linkId });
    return undefined;
  },
  { recover: () => Promise.resolve(undefined) },
);
