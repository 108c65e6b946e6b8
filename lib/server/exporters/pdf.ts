import 'server-only';
import type { ReportModel } from '@/lib/domain/report/model/report-model';
import { createPdfInput, type Paper } from './pdf-input';
import { compileTypst } from './typst/typst-process';

/** The report as a tagged PDF. The same model and paper give the same bytes on one machine. */
export function createPdf(model: ReportModel, paper: Paper = 'a4'): Promise<Uint8Array> {
  return compileTypst(JSON.stringify(createPdfInput(model, paper), printable));
}

/** Lone surrogates have no UTF-8 form and control characters no glyph; everything else is set as it is. */
function printable(_key: string, value: unknown): unknown {
  if (typeof value !== 'string') return value;
  return value.replace(/\p{Surrogate}/gu, '\uFFFD').replace(/[^\P{Cc}\t\n\r]/gu, '');
}
