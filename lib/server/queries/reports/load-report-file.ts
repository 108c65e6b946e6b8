import 'server-only';
import type { ReportFileDto } from '@/lib/contracts/reports';
import { Failure } from '@/lib/domain/failure';
import type { Actor } from '../../auth/actor';
import type { Db } from '../../db';
import { presentReportFile } from '../../presenters/present-report-file';
import { findReportFile, findReportFileBytes } from '../../repositories/reports/report-files';

const missing = () => new Failure('not_found', 'There is no such file; it is kept for a day.');

/** How far the PDF of a long report is. 404 for anybody but whoever asked for it. */
export async function loadReportFile(
  db: Db,
  actor: Actor,
  articleId: string,
  id: string,
): Promise<ReportFileDto> {
  const file = await findReportFile(db, actor, articleId, id);
  if (!file) throw missing();
  return presentReportFile(file);
}

/** The PDF itself. 404 unless it is ready. */
export async function loadReportFileBytes(
  db: Db,
  actor: Actor,
  articleId: string,
  id: string,
): Promise<{ bytes: Uint8Array; fileName: string }> {
  const file = await findReportFileBytes(db, actor, articleId, id);
  if (!file) throw missing();
  return file;
}
