import { routes } from '@/lib/contracts/routes/routes';
import { updateNewsroom } from '@/lib/server/commands/newsrooms/update-newsroom';
import { route } from '@/lib/server/http/route';
import { loadNewsroom } from '@/lib/server/queries/newsrooms/load-newsroom';

export const GET = route(routes.getNewsroom, ({ db, actor }) => loadNewsroom(db, actor));

export const PATCH = route(routes.updateNewsroom, ({ body, ...context }) => updateNewsroom(context, body), {
  recover: ({ db, actor }) => loadNewsroom(db, actor),
});
