import { routes } from '@/lib/contracts/routes';
import { clientAddress } from '@/lib/server/auth/client-address';
import { changePassword } from '@/lib/server/commands/change-password';
import { route } from '@/lib/server/http/route';

export const POST = route(
  routes.changePassword,
  async ({ db, actor, body, request }) => {
    await changePassword(db, actor, clientAddress(request.headers), body);
    return undefined;
  },
  { recover: () => Promise.resolve(undefined) },
);
