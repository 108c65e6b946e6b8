import { routes } from '@/lib/contracts/routes/routes';
import { cancelFetch } from '@/lib/server/commands/sources/cancel-fetch';
import { route } from '@/lib/server/http/route';
import { loadSource } from '@/lib/server/queries/sources/load-source';

export const POST = route(
  routes.cancelFetch,
  async ({ params, ...context }) => {
    await cancelFetch(context, params.id);
    return loadSource(context.db, context.actor, params.id);
  },
  { recover: ({ db, actor }, sourceId) => loadSource(db, actor, sourceId) },
);
