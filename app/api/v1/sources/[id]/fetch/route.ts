import { routes } from '@/lib/contracts/routes/routes';
import { requestFetch } from '@/lib/server/commands/sources/request-fetch';
import { route } from '@/lib/server/http/route';
import { loadSource } from '@/lib/server/queries/sources/load-source';

export const POST = route(
  routes.fetchSource,
  async ({ params, ...context }) => {
    await requestFetch(context, params.id);
    return loadSource(context.db, context.actor, params.id);
  },
  { recover: ({ db, actor }, sourceId) => loadSource(db, actor, sourceId) },
);
