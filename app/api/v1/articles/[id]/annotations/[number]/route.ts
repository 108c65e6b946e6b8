import { routes } from '@/lib/contracts/routes/routes';
import { Failure } from '@/lib/domain/failure';
import { articleUrl } from '@/lib/domain/report/model/report-urls';
import { createSingleAnnotation } from '@/lib/domain/report/linked-data/web-annotation';
import { linkedDataResponse } from '@/lib/server/http/linked-data-response';
import { route } from '@/lib/server/http/route';
import { loadReportModel } from '@/lib/server/queries/reports/load-report-model';

export const GET = route(routes.getAnnotation, async ({ db, actor, params, request }) => {
  const model = await loadReportModel(db, actor, params.id);
  const annotation = createSingleAnnotation(model, Number(params.number));
  if (!annotation) throw new Failure('not_found', 'There is no such claim.');
  return linkedDataResponse(request, annotation, `${articleUrl(model)}?claim=${params.number}`);
});
