import 'server-only';
import { Failure } from '@/lib/domain/failure';
import { editionLinks } from '@/lib/domain/report/linked-data/edition-links';
import type { ReportModel } from '@/lib/domain/report/model/report-model';
import type { Actor } from '../../auth/actor';
import type { Db } from '../../db';
import { listReports } from '../../repositories/reports/reports';
import { getPublication } from './load-publication';
import { loadReportModel } from './load-report-model';

/** A report that leaves as a file, with the value of its Link header; null for a draft. */
export interface ExportedModel {
  model: ReportModel;
  links: string | null;
}

/**
 * An edition of an unpublished article is given only to somebody who says that they know it is unpublished, because
 * a file is handed on.
 */
export async function loadExportedReport(
  db: Db,
  actor: Actor,
  articleId: string,
  { edition, evenUnpublished }: { edition: number | undefined; evenUnpublished: boolean },
): Promise<ExportedModel> {
  const [model, publication, editions] = await Promise.all([
    loadReportModel(db, actor, articleId, edition),
    getPublication(db, actor, articleId),
    listReports(db, actor.newsroomId, articleId),
  ]);
  if (publication.unpublished && model.reportId !== null && !evenUnpublished) {
    throw new Failure(
      'unpublished',
      'The report of this article is unpublished. Ask with unpublished=true for a file that stays in the newsroom.',
    );
  }
  return { model, links: editionLinks(model, editions) };
}
