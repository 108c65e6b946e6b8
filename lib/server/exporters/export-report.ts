import 'server-only';
import { type ReportFormat, reportFormats } from '@/lib/contracts/reports';
import type { ReportModel } from '@/lib/domain/report/model/report-model';
import { exportTasks } from './export-tasks';
import { createFileName } from './file-name';
import { createPdf } from './pdf';
import type { Paper } from './pdf-input';

/** HTML is the page itself, drawn by the components that draw it on the screen. */
export type ExportFormat = Exclude<ReportFormat, 'html'>;
export const exportFormats = reportFormats.filter((format): format is ExportFormat => format !== 'html');

export interface ExportedReport {
  contentType: string;
  /** ASCII, safe in a header as it is. */
  fileName: string;
  body: string | Uint8Array;
}

/** @see https://www.w3.org/TR/annotation-protocol/#annotation-retrieval */
export const annotationsType =
  'application/ld+json; charset=utf-8; profile="http://www.w3.org/ns/anno.jsonld"';

const files: Record<ExportFormat, { contentType: string; ending: string }> = {
  json: { contentType: 'application/json; charset=utf-8', ending: '.json' },
  pdf: { contentType: 'application/pdf', ending: '.pdf' },
  md: { contentType: 'text/markdown; charset=utf-8', ending: '.md' },
  csv: { contentType: 'text/csv; charset=utf-8', ending: '.csv' },
  claimreview: { contentType: 'application/ld+json; charset=utf-8', ending: '-claimreview.json' },
  annotations: {
    contentType: annotationsType,
    ending: '-annotations.json',
  },
};

export interface ExportOptions {
  paper?: Paper;
  /** Who waits for it. */
  person?: string;
}

/** One report in one format. The same model gives the same bytes. For a PDF, the refusals of `createPdf`. */
export async function exportReport(
  model: ReportModel,
  format: ExportFormat,
  options: ExportOptions = {},
): Promise<ExportedReport> {
  const { contentType, ending } = files[format];
  return {
    contentType,
    fileName: createFileName(model.article.title, model.edition, ending),
    body:
      format === 'pdf'
        ? await createPdf(model, options.paper, { person: options.person })
        : await exportTasks.writeReport({ model, format }),
  };
}
