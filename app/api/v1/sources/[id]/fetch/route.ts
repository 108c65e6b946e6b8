import { routes } from '@/lib/contracts/routes';
import { requestFetch } from '@/lib/server/commands/request-fetch';
import { route } from '@/lib/server/http/route';
import { loadLibrarySource } from '@/lib/server/queries/load-library-source';

export const POST = route(
  routes.fetchSource,
  async ({ db, actor, params }) => {
    await requestFetch(db, actor, params.id);
    return loadLibrarySource(db, actor, params.id);
  },
  { recover: ({ db, actor }, sourceId) => loadLibrarySource(db, actor, sourceId) },
);
