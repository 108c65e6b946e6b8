import { routes } from '@/lib/contracts/routes/routes';
import { mergeSource } from '@/lib/server/commands/sources/merge-source';
import { route } from '@/lib/server/http/route';
import { loadSource } from '@/lib/server/queries/sources/load-source';

export const POST = route(
  routes.mergeSource,
  ({ params, body, ...context }) => mergeSource(context, params.id, body.into),
  { recover: ({ db, actor }, sourceId) => loadSource(db, actor, sourceId) },
);
