import 'server-only';
import type { ReportDto } from '@/lib/contracts/reports';
import { permanentUrl, reportUrl } from '@/lib/domain/report/model/report-urls';
import type { ReportRecord } from '../repositories/reports/reports';

/** An edition as the API lists it; its own address starts with `baseUrl`. */
export function presentReport(report: ReportRecord, baseUrl: string): ReportDto {
  return {
    id: report.id,
    articleId: report.articleId,
    edition: report.edition,
    url: reportUrl({ baseUrl, reportId: report.id }) ?? '',
    permanentUrl: permanentUrl({ baseUrl, article: { id: report.articleId } }),
    sha256: report.sha256,
    ledgerHead: { sequence: report.ledgerSequence, hash: report.ledgerHash },
    revision: report.revisionNumber,
    correction: report.correction,
    createdAt: report.createdAt.toISOString(),
    createdBy: report.createdBy,
  };
}
