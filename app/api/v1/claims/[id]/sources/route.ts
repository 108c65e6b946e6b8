import { routes } from '@/lib/contracts/routes/routes';
import { addCitation } from '@/lib/server/commands/evidence/add-citation';
import { route } from '@/lib/server/http/route';

export const POST = route(routes.addCitation, ({ params, body, ...context }) =>
  addCitation(context, params.id, body),
);
