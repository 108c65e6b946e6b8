import { routes } from '@/lib/contracts/routes/routes';
import {
  createAnnotationCollection,
  createAnnotationPage,
} from '@/lib/domain/report/linked-data/web-annotation';
import { articleUrl } from '@/lib/domain/report/model/report-urls';
import { linkedDataResponse } from '@/lib/server/http/linked-data-response';
import { route } from '@/lib/server/http/route';
import { loadReportModel } from '@/lib/server/queries/reports/load-report-model';

export const GET = route(routes.getAnnotationCollection, async ({ db, actor, params, query, request }) => {
  const model = await loadReportModel(db, actor, params.id);
  const data = query.page === undefined ? createAnnotationCollection(model) : createAnnotationPage(model);
  return linkedDataResponse(request, data, `${articleUrl(model)}/report`);
});
