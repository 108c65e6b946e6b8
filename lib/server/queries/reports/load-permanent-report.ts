import 'server-only';
import type { NewsroomId } from '@/lib/domain/newsroom-id';
import type { ReportClaim } from '@/lib/domain/report/model/report-model';
import { isUuid } from '@/lib/domain/text/fields/uuid';
import type { Db } from '../../db';
import { findNewestReportId, findNewestReportOfClaim } from '../../repositories/reports/reports';
import { loadPublicReport, type PublicReport } from './load-public-report';

/** What stands at an article's permanent address: its newest edition, for whoever may have it. */
export async function loadPermanentReport(
  db: Db,
  readerNewsroomId: NewsroomId | null,
  articleId: string,
): Promise<PublicReport | null> {
  if (!isUuid(articleId)) return null;
  const id = await findNewestReportId(db, articleId);
  return id === null ? null : loadPublicReport(db, readerNewsroomId, id);
}

/** A claim of an edition. `isCurrent` is false where that edition is older than the newest one. */
export interface PermanentClaim {
  report: PublicReport;
  claim: ReportClaim;
  isCurrent: boolean;
}

/** What stands at a claim's permanent address: the claim in the newest edition that has an approved verdict on it. */
export async function loadPermanentClaim(
  db: Db,
  readerNewsroomId: NewsroomId | null,
  { articleId, number }: { articleId: string; number: string },
): Promise<PermanentClaim | null> {
  if (!isUuid(articleId) || !/^[1-9]\d{0,8}$/.test(number)) return null;
  const id = await findNewestReportOfClaim(db, articleId, Number(number));
  const report = id === null ? null : await loadPublicReport(db, readerNewsroomId, id);
  const claim = report && findApprovedClaim(report, Number(number));
  return report && claim ? { report, claim, isCurrent: report.supersededBy === null } : null;
}

/** Only a claim with an approved verdict has a page of its own. */
export function findApprovedClaim({ model }: PublicReport, number: number): ReportClaim | null {
  const isIt = (claim: ReportClaim) =>
    claim.number === number && claim.state === 'approved' && claim.verdict !== null;
  return model.claims.find(isIt) ?? null;
}
