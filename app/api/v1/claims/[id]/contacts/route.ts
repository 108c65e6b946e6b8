import { routes } from '@/lib/contracts/routes/routes';
import { logContact } from '@/lib/server/commands/evidence/log-contact';
import { route } from '@/lib/server/http/route';

export const POST = route(routes.logContact, ({ params, body, ...context }) =>
  logContact(context, params.id, body),
);
