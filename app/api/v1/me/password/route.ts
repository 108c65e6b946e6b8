import { cookies } from 'next/headers';
import { routes } from '@/lib/contracts/routes/routes';
import { clientAddress } from '@/lib/server/auth/client-address';
import { changePassword } from '@/lib/server/commands/people/change-password';
import { route } from '@/lib/server/http/route';
import { rememberDevice } from '@/lib/server/sign-in/known-device';

export const POST = route(
  routes.changePassword,
  async ({ body, request, ...context }) => {
    const from = { address: clientAddress(request.headers), cookies: request.headers.get('cookie') };
    const owner = await changePassword(context, from, body);
    if (context.actor.sessionId === null) return undefined;
    const { name, value, options } = rememberDevice(from.cookies, owner);
    (await cookies()).set(name, value, options);
    return undefined;
  },
  { recover: () => Promise.resolve(undefined) },
);
