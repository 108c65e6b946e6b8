import { canonicalJson, type Json } from '@/lib/domain/canonical-json';
import { createClaimReviews } from '@/lib/domain/report/linked-data/claim-review';
import { createAnnotationPage } from '@/lib/domain/report/linked-data/web-annotation';
import { createMarkdown } from '@/lib/domain/report/markdown/markdown';
import type { ReportModel } from '@/lib/domain/report/model/report-model';
import { createCsv } from './csv';
import { printable } from './printable';
import { createPdfInput, type Paper } from './pdf-input';

export type WrittenFormat = 'json' | 'md' | 'csv' | 'claimreview' | 'annotations';

/** A report as the text of one format. */
export function writeReport({ model, format }: { model: ReportModel; format: WrittenFormat }): string {
  switch (format) {
    case 'json': {
      const plain: Json = JSON.parse(JSON.stringify(model));
      return canonicalJson(plain);
    }
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

/** What the PDF's template reads, as JSON. */
export function writePdfInput({ model, paper }: { model: ReportModel; paper: Paper }): string {
  return JSON.stringify(createPdfInput(model, paper), printable);
}

/** JSON that is made to be pasted into the script element of a page, and so holds nothing that could end it. */
function createScriptData(data: unknown): string {
  return JSON.stringify(data, null, 2).replaceAll('<', '\\u003c');
}
