import { safeUrl } from '../../text/fields/safe-url';
import type { ReportModel } from './report-model';

const withoutSlash = (baseUrl: string) => baseUrl.replace(/\/+$/, '');

/** The public page of an edition. Null for a draft, which has none. */
export function reportUrl(model: Pick<ReportModel, 'baseUrl' | 'reportId'>): string | null {
  return model.reportId === null ? null : `${withoutSlash(model.baseUrl)}/r/${model.reportId}`;
}

/** The permanent address of an article's report. It always shows the newest public edition. */
export function permanentUrl(model: { baseUrl: string; article: { id: string } }): string {
  return `${withoutSlash(model.baseUrl)}/r/a/${model.article.id}`;
}

/**
 * The permanent address of one claim. It uses the claim's number, which never changes, and shows the newest public
 * edition.
 */
export function permanentClaimUrl(
  model: { baseUrl: string; article: { id: string } },
  claimNumber: number,
): string {
  return `${permanentUrl(model)}/claims/${claimNumber}`;
}

/** The address of the claims as one collection of W3C annotations. That of a draft is for members only. */
export function annotationsUrl(model: Pick<ReportModel, 'baseUrl' | 'reportId' | 'article'>): string {
  return `${reportUrl(model) ?? `${withoutSlash(model.baseUrl)}/api/v1/articles/${model.article.id}`}/annotations`;
}

/**
 * The address of the text that a report is on, without anything else. For an edition it is plain text; for a draft it is
 * in the workspace.
 */
export function revisionTextUrl(
  model: Pick<ReportModel, 'baseUrl' | 'reportId' | 'article' | 'revision'>,
): string {
  const url = reportUrl(model);
  return url === null ? `${articleUrl(model)}/revisions/${model.revision.number}` : `${url}/text`;
}

/** The public page of one claim in an edition. Null for a draft. */
export function claimPageUrl(
  model: Pick<ReportModel, 'baseUrl' | 'reportId'>,
  claimNumber: number,
): string | null {
  const url = reportUrl(model);
  return url === null ? null : `${url}/claims/${claimNumber}`;
}

/** The public page of a source's stored copy in an edition, by the source's number. Null for a draft. */
export function copyPageUrl(
  model: Pick<ReportModel, 'baseUrl' | 'reportId'>,
  sourceNumber: number,
): string | null {
  const url = reportUrl(model);
  return url === null ? null : `${url}/sources/${sourceNumber}`;
}

/** The ledger beside an edition. Null for a draft. */
export function ledgerUrl(model: Pick<ReportModel, 'baseUrl' | 'reportId'>): string | null {
  const url = reportUrl(model);
  return url === null ? null : `${url}/ledger.json`;
}

/** The program that checks a ledger. */
export function checkerUrl(baseUrl: string): string {
  return `${withoutSlash(baseUrl)}/verify.mjs`;
}

/** The page of a stored copy in the workspace, for signed-in people only. */
export function storedCopyUrl(baseUrl: string, sourceId: string, snapshotId: string): string {
  return `${withoutSlash(baseUrl)}/sources/${sourceId}?copy=${snapshotId}`;
}

/** The page of the article in the workspace, for signed-in people only. */
export function articleUrl(model: Pick<ReportModel, 'baseUrl' | 'article'>): string {
  return `${withoutSlash(model.baseUrl)}/articles/${model.article.id}`;
}

export interface SpelledUrl {
  /** Null if the address may not become a link. */
  href: string | null;
  /** The whole address in ASCII, so that look-alike letters and direction marks are visible as what they are. */
  text: string;
}

/** An address as it is printed beside a source. */
export function spellUrl(url: string): SpelledUrl {
  const href = safeUrl(url);
  return {
    href,
    text:
      href ??
      url.replace(/[^\x21-\x7e]/gu, (character) =>
        encodeURIComponent(character.replace(/\p{Surrogate}/u, '\uFFFD')),
      ),
  };
}
