import 'server-only';
import type { ReportDto } from '@/lib/contracts/reports';
import { Failure } from '@/lib/domain/failure';
import type { Actor } from '../../auth/actor';
import type { Db } from '../../db';
import { getEnv } from '../../env';
import { presentReport } from '../../presenters/present-report';
import { findArticleHead } from '../../repositories/articles/articles';
import { listReports } from '../../repositories/reports/reports';

/** The editions of an article, newest first. */
export async function loadReports(
  db: Db,
  actor: Actor,
  articleId: string,
): Promise<{ reports: ReportDto[] }> {
  const reports = await listReports(db, actor.newsroomId, articleId);
  if (reports.length === 0 && !(await findArticleHead(db, actor.newsroomId, articleId))) {
    throw new Failure('not_found', 'There is no such article.');
  }
  const { NEXTAUTH_URL } = getEnv();
  return { reports: reports.map((report) => presentReport(report, NEXTAUTH_URL)) };
}

/** The latest edition that this person made: the answer to a request whose own answer was lost. */
export async function loadLatestOwnReport(db: Db, actor: Actor, articleId: string): Promise<ReportDto> {
  const { reports } = await loadReports(db, actor, articleId);
  const own = reports.find(({ createdBy }) => createdBy.id === actor.memberId);
  if (!own) throw new Failure('not_found', 'There is no such edition.');
  return own;
}
