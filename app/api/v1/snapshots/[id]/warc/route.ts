import { routes } from '@/lib/contracts/routes/routes';
import { downloadResponse } from '@/lib/server/http/download-response';
import { route } from '@/lib/server/http/route';
import { loadSnapshotWarc } from '@/lib/server/queries/sources/load-snapshot-file';

export const GET = route(routes.getSnapshotWarc, async ({ db, actor, params }) =>
  downloadResponse(await loadSnapshotWarc(db, actor, params.id)),
);
