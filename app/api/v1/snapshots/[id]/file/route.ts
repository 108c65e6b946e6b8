import { routes } from '@/lib/contracts/routes/routes';
import { downloadResponse } from '@/lib/server/http/download-response';
import { route } from '@/lib/server/http/route';
import { loadSnapshotFile } from '@/lib/server/queries/sources/load-snapshot-file';

export const GET = route(routes.getSnapshotFile, async ({ db, actor, params }) =>
  downloadResponse(await loadSnapshotFile(db, actor, params.id)),
);
