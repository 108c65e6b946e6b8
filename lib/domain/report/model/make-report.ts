import type { PrintedArticle } from './print-article';
import type { ReportCopy, ReportModel } from './report-model';
import { copyPageUrl, storedCopyUrl } from './report-urls';

/** What turns a printed article into a report: an edition with its number, or a draft. */
export interface ReportFrame extends Pick<
  ReportModel,
  'createdAt' | 'newsroom' | 'baseUrl' | 'signOffs' | 'openPoints' | 'ledgerHead'
> {
  /** Null for a draft. */
  edition: { id: string; number: number; correction: string | null } | null;
}

/** The report of a printed article. It adds only the frame and the addresses of copies. Nothing else is looked up. */
export function makeReport(print: PrintedArticle, { edition, ...frame }: ReportFrame): ReportModel {
  const { hasPublicCopies, claims, ...printed } = print;
  const reportId = edition?.id ?? null;
  const addressed = (copy: PrintedCopy, number: number): ReportCopy => {
    const { sourceId, ...shown } = copy;
    const page = hasPublicCopies ? copyPageUrl({ baseUrl: frame.baseUrl, reportId }, number) : null;
    return {
      ...shown,
      url: page ?? storedCopyUrl(frame.baseUrl, sourceId, copy.snapshotId),
      isPublic: page !== null,
    };
  };
  return {
    schema: 'linecheck-report/2',
    reportId,
    edition: edition?.number ?? null,
    ...frame,
    ...printed,
    claims: claims.map((claim) => ({
      ...claim,
      sources: claim.sources.map((source) => ({
        ...source,
        copy: source.copy && addressed(source.copy, source.number),
      })),
    })),
    correction: edition?.correction ?? null,
  };
}

type PrintedCopy = NonNullable<PrintedArticle['claims'][number]['sources'][number]['copy']>;
