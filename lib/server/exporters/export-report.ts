import 'server-only';
import { type ReportFormat, reportFormats } from '@/lib/contracts/reports';
import { canonicalJson, type Json } from '@/lib/domain/canonical-json';
import { createClaimReviews } from '@/lib/domain/report/linked-data/claim-review';
import { createMarkdown } from '@/lib/domain/report/markdown/markdown';
import type { ReportModel } from '@/lib/domain/report/model/report-model';
import { createAnnotationPage } from '@/lib/domain/report/linked-data/web-annotation';
import { createCsv } from './csv';
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
    body: await createBody(model, format, options),
  };
}

async function createBody(model: ReportModel, format: ExportFormat, { paper, person }: ExportOptions) {
  switch (format) {
    case 'json': {
      const plain: Json = JSON.parse(JSON.stringify(model));
      return canonicalJson(plain);
    }
    case 'pdf':
      return createPdf(model, paper, { person });
    case 'md':
      return createMarkdown(model);
    case 'csv':
      return createCsv(model);
    case 'claimreview':
      return createScriptData(createClaimReviews(model));
    case 'annotations':
      return createScriptData(createAnnotationPage(model));
  }
}

/** JSON that is made to be pasted into the script element of a page, and so holds nothing that could end it. */
function createScriptData(data: unknown): string {
  return JSON.stringify(data, null, 2).replaceAll('<', '\\u003c');
}
