import 'server-only';
import type { ReportFileDto } from '@/lib/contracts/reports';
import { expectedSeconds } from '@/lib/domain/report/long-report';
import type { ReportFileRecord } from '../repositories/reports/report-files';

/** How far a file is. Its addresses are below the site's root. */
export function presentReportFile(file: ReportFileRecord): ReportFileDto {
  const { id, articleId, state, ahead, problem, createdAt, startedAt } = file;
  const url = `/api/v1/articles/${articleId}/report-files/${id}`;
  return {
    id,
    articleId,
    state,
    ahead,
    expectedSeconds: expectedSeconds(file),
    createdAt: createdAt.toISOString(),
    startedAt: startedAt?.toISOString() ?? null,
    problem,
    url,
    fileUrl: state === 'ready' ? `${url}/file` : null,
  };
}
