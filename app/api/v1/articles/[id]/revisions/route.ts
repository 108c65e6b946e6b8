import { routes } from '@/lib/contracts/routes/routes';
import { createRevision } from '@/lib/server/commands/articles/create-revision';
import { route } from '@/lib/server/http/route';
import { loadCarryOverById, loadRevisions } from '@/lib/server/queries/revisions/load-revisions';

export const GET = route(routes.listRevisions, ({ db, actor, params }) =>
  loadRevisions(db, actor, params.id),
);

export const POST = route(
  routes.createRevision,
  async ({ params, body, query, ...context }) => {
    const isDryRun = query.dryRun === 'true';
    const carried = await createRevision(context, params.id, body, { isDryRun });
    if (!isDryRun) return carried;
    return new Response(carried.json, {
      headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
    });
  },
  { recover: ({ db, actor, params }, revisionId) => loadCarryOverById(db, actor, params.id, revisionId) },
);
