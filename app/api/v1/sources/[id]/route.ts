import { routes } from '@/lib/contracts/routes/routes';
import { updateLibrarySource } from '@/lib/server/commands/sources/update-library-source';
import { route } from '@/lib/server/http/route';
import { loadSource } from '@/lib/server/queries/sources/load-source';

export const GET = route(routes.getSource, ({ db, actor, params }) => loadSource(db, actor, params.id));

export const PATCH = route(
  routes.updateLibrarySource,
  ({ params, body, ...context }) => updateLibrarySource(context, params.id, body),
  { recover: ({ db, actor }, sourceId) => loadSource(db, actor, sourceId) },
);
