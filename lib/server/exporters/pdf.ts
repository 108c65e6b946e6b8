import 'server-only';
import { Failure } from '@/lib/domain/failure';
import type { ReportModel } from '@/lib/domain/report/model/report-model';
import { logger } from '../logger';
import { exportTasks } from './export-tasks';
import type { Paper } from './pdf-input';
import { compileTypst, PdfError, type PdfFailure, type Setting } from './typst/typst-process';

/** How long a report that somebody waits for may take. 2,000 claims take a few seconds. */
const waitedForMs = 30_000;

/**
 * The report as a tagged PDF. The same model and paper give the same bytes on one machine. `not_printable` where it
 * cannot be set, `not_ready` where another try may do.
 */
export async function createPdf(
  model: ReportModel,
  paper: Paper = 'a4',
  { timeoutMs = waitedForMs, person = '', lane = 'short' }: Partial<Setting> = {},
): Promise<Uint8Array> {
  try {
    const report = await exportTasks.writePdfInput({ model, paper });
    return await compileTypst(report, { timeoutMs, person, lane });
  } catch (error) {
    if (!(error instanceof PdfError)) throw error;
    logger.warn({ err: error, reason: error.reason }, 'a report could not be set as a PDF');
    throw failureOf(error.reason);
  }
}

function failureOf(reason: PdfFailure): Failure {
  switch (reason) {
    case 'failed':
      return new Failure(
        'not_printable',
        'This report holds something that cannot be set as a PDF. Export it as one HTML file instead, and print that.',
        { errors: [{ field: 'format', message: 'cannot be pdf for this report' }] },
      );
    case 'timeout':
      return new Failure(
        'not_ready',
        'Setting this report as a PDF took too long. Try again in a moment, or export it as one HTML file.',
        { retryAfterSeconds: 30 },
      );
    case 'ended':
      return new Failure('not_ready', 'The PDF was interrupted. Try again in a moment.', {
        retryAfterSeconds: 5,
      });
  }
}
