import { routes } from '@/lib/contracts/routes/routes';
import { clientAddress } from '@/lib/server/auth/client-address';
import { changePassword } from '@/lib/server/commands/people/change-password';
import { route } from '@/lib/server/http/route';

export const POST = route(
  routes.changePassword,
  async ({ body, request, ...context }) => {
    await changePassword(context, clientAddress(request.headers), body);
    return undefined;
  },
  { recover: () => Promise.resolve(undefined) },
);
