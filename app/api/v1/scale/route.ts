import { routes } from '@/lib/contracts/routes/routes';
import { setScale } from '@/lib/server/commands/newsrooms/set-scale';
import { route } from '@/lib/server/http/route';
import { loadScale } from '@/lib/server/queries/newsrooms/load-scale';

export const GET = route(routes.getScale, ({ db, actor }) => loadScale(db, actor));

export const PUT = route(routes.setScale, ({ body, ...context }) => setScale(context, body), {
  recover: ({ db, actor }) => loadScale(db, actor),
});
