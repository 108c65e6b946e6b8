import 'server-only';
import type { NewsroomId } from '@/lib/domain/newsroom-id';
import type { ReportModel } from '@/lib/domain/report/model/report-model';
import type { Db } from '../../db';
import { findGate } from '../../repositories/reports/gate';
import { findOpenedLink } from '../../repositories/reports/report-links';
import { findReportModel } from '../../repositories/reports/reports';
import { sha256 } from '../../sha256';
import { buildReportModel } from './load-report-model';

/** A report as somebody with a private link meets it. */
export interface SharedReport {
  model: ReportModel;
  expiresAt: string;
}

const tokenPattern = /^[\w-]{43}$/;

/** What a private link opens. Null alike for one that has ended and for one that never was. */
export async function loadSharedReport(db: Db, token: string): Promise<SharedReport | null> {
  const link = tokenPattern.test(token) ? await findOpenedLink(db, sha256(token)) : null;
  if (!link?.isOpen) return null;
  const { articleId, newsroomId, edition, expiresAt } = link;
  const model =
    edition === null ? await loadDraft(db, link) : await findReportModel(db, newsroomId, articleId, edition);
  // The model has no address of its own here. What it links to is for the public or for members, and this reader
  // may be neither.
  return model && { model: { ...model, reportId: null }, expiresAt: expiresAt.toISOString() };
}

async function loadDraft(
  db: Db,
  link: { articleId: string; newsroomId: NewsroomId; newsroomName: string },
): Promise<ReportModel | null> {
  const gate = await findGate(db, link.newsroomId, link.articleId);
  return gate && buildReportModel(db, link, { ...gate, whole: null }, null);
}

/** Whether a private link was made under this token and has ended: revoked, or its time is over. */
export async function hasLinkEnded(db: Db, token: string): Promise<boolean> {
  const link = tokenPattern.test(token) ? await findOpenedLink(db, sha256(token)) : null;
  return link !== null && !link.isOpen;
}
