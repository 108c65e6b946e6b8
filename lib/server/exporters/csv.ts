import { stringify } from 'csv-stringify/sync';
import { createCsvRows, csvHeader, type Cell } from '@/lib/domain/report/words/csv-rows';
import type { ReportModel } from '@/lib/domain/report/model/report-model';
import { guardFormula } from './formula-guard';

/** The claims as RFC 4180 CSV in UTF-8 with a byte order mark, which Excel needs to read it as UTF-8. */
export function createCsv(model: ReportModel): string {
  const rows = [csvHeader, ...createCsvRows(model)].map((row) => row.map(guardCell));
  // Every text is quoted: the separator of another locale must not cut a cell in two.
  return stringify(rows, { bom: true, record_delimiter: 'windows', quoted_string: true });
}

function guardCell(cell: Cell): Cell {
  return typeof cell === 'string' ? guardFormula(cell) : cell;
}
