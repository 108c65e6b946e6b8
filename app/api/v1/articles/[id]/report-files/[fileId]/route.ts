import { routes } from '@/lib/contracts/routes/routes';
import { route } from '@/lib/server/http/route';
import { loadReportFile } from '@/lib/server/queries/reports/load-report-file';

export const GET = route(routes.getReportFile, ({ db, actor, params }) =>
  loadReportFile(db, actor, params.id, params.fileId),
);
