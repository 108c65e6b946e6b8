import { routes } from '@/lib/contracts/routes';
import { requestFetch } from '@/lib/server/commands/request-fetch';
import { route } from '@/lib/server/http/route';
import { loadSource } from '@/lib/server/queries/load-source';

export const POST = route(
  routes.fetchSource,
  async ({ db, actor, params }) => {
    await requestFetch(db, actor, params.id);
    return loadSource(db, actor, params.id);
  },
  { recover: ({ db, actor }, sourceId) => loadSource(db, actor, sourceId) },
);
