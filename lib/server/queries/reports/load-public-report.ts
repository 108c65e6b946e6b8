import 'server-only';
import type { NewsroomId } from '@/lib/domain/newsroom-id';
import type { ReportModel } from '@/lib/domain/report/model/report-model';
import { reportUrl } from '@/lib/domain/report/model/report-urls';
import { isUuid } from '@/lib/domain/text/fields/uuid';
import type { Db } from '../../db';
import { findPublicReport } from '../../repositories/reports/reports';

/** An edition as a reader of its public page meets it. */
export interface PublicReport {
  model: ReportModel;
  /** SHA-256 of the model's canonical JSON, which is its JSON export byte for byte. */
  sha256: string;
  /** Anyone may read it; otherwise only members of its newsroom. */
  isPublic: boolean;
  /** Since when its article's report is unpublished, which only members can see; null while it is not. */
  unpublished: { at: string; notice: string | null } | null;
  /** Every edition of the article, newest first. */
  editions: PublicEdition[];
  /** The newest edition, unless this is it. */
  supersededBy: PublicEdition | null;
}

export interface PublicEdition {
  edition: number;
  at: string;
  correction: string | null;
  url: string;
}

/**
 * The edition with this id, if this reader may have it: anyone where the newsroom publishes its reports and has not
 * unpublished this one, else only its members. `readerNewsroomId` is null for somebody not signed in. Null is the
 * same answer as for an id that does not exist.
 */
export async function loadPublicReport(
  db: Db,
  readerNewsroomId: NewsroomId | null,
  reportId: string,
): Promise<PublicReport | null> {
  if (!isUuid(reportId)) return null;
  const found = await findPublicReport(db, reportId);
  if (!found || !(found.isPublic || found.newsroomId === readerNewsroomId)) return null;
  const { model, sha256, isPublic, unpublished } = found;
  const editions = found.editions.map(({ id, edition, correction, at }) => ({
    edition,
    at: new Date(at).toISOString(),
    correction,
    url: reportUrl({ baseUrl: model.baseUrl, reportId: id }) ?? '',
  }));
  const [newest] = editions;
  return {
    model,
    sha256,
    isPublic,
    unpublished: unpublished && { at: new Date(unpublished.at).toISOString(), notice: unpublished.notice },
    editions,
    supersededBy: newest && newest.edition !== model.edition ? newest : null,
  };
}
