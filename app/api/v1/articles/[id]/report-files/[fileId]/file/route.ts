import { routes } from '@/lib/contracts/routes/routes';
import { downloadResponse } from '@/lib/server/http/download-response';
import { route } from '@/lib/server/http/route';
import { loadReportFileBytes } from '@/lib/server/queries/reports/load-report-file';

export const GET = route(routes.getReportFileBytes, async ({ db, actor, params }) => {
  const { bytes, fileName } = await loadReportFileBytes(db, actor, params.id, params.fileId);
  return downloadResponse({ bytes, mediaType: 'application/pdf', name: fileName });
});
