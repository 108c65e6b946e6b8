import 'server-only';
import type { ReportFileDto } from '@/lib/contracts/reports';
import { Failure } from '@/lib/domain/failure';
import { sizeOfReport } from '@/lib/domain/report/long-report';
import type { ReportModel } from '@/lib/domain/report/model/report-model';
import { presentReportFile } from '../../presenters/present-report-file';
import { loadReportFile } from '../../queries/reports/load-report-file';
import {
  findSameReportFile,
  insertReportFile,
  type ReportFileRequest,
} from '../../repositories/reports/report-files';
import type { CommandContext } from '../frame/command-context';

const retryAfterSeconds = 10;

/**
 * Asks for the PDF of a long report, which is set in the background. Whoever asks again for the same gets the same file. 429
 * for somebody who waits for two already.
 */
export async function requestReportFile(
  { db, actor }: CommandContext,
  model: ReportModel,
  request: ReportFileRequest,
): Promise<ReportFileDto> {
  const { article, edition, ledgerHead } = model;
  const wanted = {
    articleId: article.id,
    request,
    stand: edition === null ? `draft ${ledgerHead.sequence}` : `edition ${edition}`,
    ...sizeOfReport(model),
  };
  const known = await findSameReportFile(db, actor, wanted);
  if (known) return presentReportFile(known);
  const id = await insertReportFile(db, actor, wanted);
  if (id === null)
    throw new Failure(
      'too_many_requests',
      'Two of your long PDFs are being made already. Wait until one of them is there, then try again.',
      { retryAfterSeconds },
    );
  return loadReportFile(db, actor, article.id, id);
}
