import { routes } from '@/lib/contracts/routes';
import { updateNewsroom } from '@/lib/server/commands/update-newsroom';
import { route } from '@/lib/server/http/route';
import { loadNewsroom } from '@/lib/server/queries/load-newsroom';

export const GET = route(routes.getNewsroom, ({ db, actor }) => loadNewsroom(db, actor));

export const PATCH = route(
  routes.updateNewsroom,
  ({ db, actor, body, ifMatch }) => updateNewsroom(db, actor, ifMatch ?? 0, body),
  { recover: ({ db, actor }) => loadNewsroom(db, actor) },
);
