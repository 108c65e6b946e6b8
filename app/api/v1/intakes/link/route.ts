import { routes } from '@/lib/contracts/routes/routes';
import { createIntakeFromLink } from '@/lib/server/commands/articles/create-intake-from-link';
import { route } from '@/lib/server/http/route';
import { loadIntake } from '@/lib/server/queries/articles/load-intake';

export const POST = route(
  routes.readLink,
  ({ body, ...context }) => createIntakeFromLink(context, body.url),
  { recover: ({ db, actor }, id) => loadIntake(db, actor, id) },
);
