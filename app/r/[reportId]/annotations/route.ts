import { annotationsUrl, reportUrl } from '@/lib/domain/report/model/report-urls';
import {
  createAnnotationCollection,
  createAnnotationPage,
} from '@/lib/domain/report/linked-data/web-annotation';
import { linkedDataResponse } from '@/lib/server/http/linked-data-response';
import { findReport } from '../find-report';
import { nothingHere } from '../nothing-here';

/** An edition's claims as a W3C annotation collection. With `?page=1`, the only page of it. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ reportId: string }> },
): Promise<Response> {
  const report = await findReport((await params).reportId);
  const page = new URL(request.url).searchParams.get('page');
  if (!report || (page !== null && page !== '1')) return nothingHere();
  const { model } = report;
  const data = page === null ? createAnnotationCollection(model) : createAnnotationPage(model);
  return linkedDataResponse(request, data, reportUrl(model) ?? annotationsUrl(model));
}
