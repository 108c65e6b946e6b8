import { routes } from '@/lib/contracts/routes';
import { createSource } from '@/lib/server/commands/create-source';
import { route } from '@/lib/server/http/route';
import { loadLibrarySource, loadLibrarySources } from '@/lib/server/queries/load-library-source';

export const GET = route(routes.listSources, ({ db, actor, query }) => loadLibrarySources(db, actor, query));

export const POST = route(routes.createSource, ({ db, actor, body }) => createSource(db, actor, body), {
  recover: ({ db, actor }, sourceId) => loadLibrarySource(db, actor, sourceId),
});
