import 'server-only';
import type { ReportCopy, ReportModel, ReportSource } from '@/lib/domain/report/model/report-model';
import { isUuid } from '@/lib/domain/text/fields/uuid';
import type { Db } from '../../db';
import { findPublicReport } from '../../repositories/reports/reports';
import { findSnapshot } from '../../repositories/evidence/snapshots';

/** The stored copy of a source as the reader of an edition meets it. */
export interface PublicCopy {
  model: ReportModel;
  source: ReportSource & { copy: ReportCopy };
  text: string;
  /** Where it was fetched in the end, after redirects; null for an upload. */
  finalUrl: string | null;
}

/**
 * The copy that an edition names under a source's number. Null unless the newsroom publishes both its reports and
 * the copies in them, and the source is open. A copy that does not exist has the same answer.
 */
export async function loadPublicCopy(
  db: Db,
  reportId: string,
  sourceNumber: number,
): Promise<PublicCopy | null> {
  if (!isUuid(reportId)) return null;
  const report = await findPublicReport(db, reportId);
  if (!report || !report.isPublic || !report.hasPublicCopies) return null;
  const { model, newsroomId } = report;
  const source = model.claims.flatMap(({ sources }) => sources).find(({ number }) => number === sourceNumber);
  if (!source?.copy || source.withheld) return null;
  const stored = await findSnapshot(db, newsroomId, source.copy.snapshotId);
  if (!stored || stored.isConfidential || stored.sha256 !== source.copy.sha256) return null;
  const { text, exchange } = stored;
  return { model, source: { ...source, copy: source.copy }, text, finalUrl: exchange?.finalUrl ?? null };
}
