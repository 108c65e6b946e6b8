import { routes } from '@/lib/contracts/routes/routes';
import { addSource } from '@/lib/server/commands/evidence/add-citation';
import { route } from '@/lib/server/http/route';

export const POST = route(routes.addSource, ({ params, body, ...context }) =>
  addSource(context, params.id, body),
);
