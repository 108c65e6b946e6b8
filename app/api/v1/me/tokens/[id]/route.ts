import { routes } from '@/lib/contracts/routes/routes';
import { revokeToken } from '@/lib/server/commands/people/revoke-token';
import { route } from '@/lib/server/http/route';

export const DELETE = route(
  routes.revokeToken,
  async ({ params, ...context }) => {
    await revokeToken(context, params.id);
    return undefined;
  },
  { recover: () => Promise.resolve(undefined) },
);
