import { claimPageUrl, reportUrl } from '@/lib/domain/report/model/report-urls';
import { createSingleAnnotation } from '@/lib/domain/report/linked-data/web-annotation';
import { linkedDataResponse } from '@/lib/server/http/linked-data-response';
import { findApprovedClaim } from '@/lib/server/queries/reports/load-permanent-report';
import { findReport } from '../../find-report';
import { nothingHere } from '../../nothing-here';

/** One claim of an edition as a W3C annotation. A browser gets the claim's page, or its place in the report. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ reportId: string; number: string }> },
): Promise<Response> {
  const { reportId, number: written } = await params;
  const report = await findReport(reportId);
  const number = /^[1-9]\d{0,8}$/.test(written) ? Number(written) : 0;
  const annotation = report && createSingleAnnotation(report.model, number);
  if (!report || !annotation) return nothingHere();
  const ownPage = findApprovedClaim(report, number) ? claimPageUrl(report.model, number) : null;
  return linkedDataResponse(
    request,
    annotation,
    ownPage ?? `${reportUrl(report.model) ?? ''}#claim-${number}`,
  );
}
