import { routes } from '@/lib/contracts/routes/routes';
import { createSource } from '@/lib/server/commands/sources/create-source';
import { route } from '@/lib/server/http/route';
import { loadSource, loadSources } from '@/lib/server/queries/sources/load-source';

export const GET = route(routes.listSources, ({ db, actor, query }) => loadSources(db, actor, query));

export const POST = route(routes.createSource, ({ body, ...context }) => createSource(context, body), {
  recover: ({ db, actor }, sourceId) => loadSource(db, actor, sourceId),
});
