import { routes } from '@/lib/contracts/routes/routes';
import { route } from '@/lib/server/http/route';
import { loadSnapshotPage } from '@/lib/server/queries/sources/load-snapshot';

/** content-security.mjs says, for its address, what may frame it and that nothing in it runs or makes requests. */
export const GET = route(
  routes.getSnapshotPage,
  async ({ db, actor, params, query }) =>
    new Response(await loadSnapshotPage(db, actor, params.id, query), {
      headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'private, no-store' },
    }),
);
