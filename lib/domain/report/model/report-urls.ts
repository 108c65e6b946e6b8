import { safeUrl } from '../../text/fields/safe-url';
import type { ReportModel } from './report-model';

const withoutSlash = (baseUrl: string) => baseUrl.replace(/\/+$/, '');

/** Public page of an edition; null for a draft, which has none. */
export function reportUrl(model: Pick<ReportModel, 'baseUrl' | 'reportId'>): string | null {
  return model.reportId === null ? null : `${withoutSlash(model.baseUrl)}/r/${model.reportId}`;
}

/** Where the newest public edition of an article's report stands, whichever it is: the address that never changes. */
export function permanentUrl(model: { baseUrl: string; article: { id: string } }): string {
  return `${withoutSlash(model.baseUrl)}/r/a/${model.article.id}`;
}

/** Where one claim stands in the newest public edition; the address that never changes, by the number that never does. */
export function permanentClaimUrl(
  model: { baseUrl: string; article: { id: string } },
  claimNumber: number,
): string {
  return `${permanentUrl(model)}/claims/${claimNumber}`;
}

/** The claims of an edition as one collection of W3C annotations; of a draft, for members alone. */
export function annotationsUrl(model: Pick<ReportModel, 'baseUrl' | 'reportId' | 'article'>): string {
  return `${reportUrl(model) ?? `${withoutSlash(model.baseUrl)}/api/v1/articles/${model.article.id}`}/annotations`;
}

/** The text of the revision that a report is on, alone: of an edition as plain text, of a draft in the workspace. */
export function revisionTextUrl(
  model: Pick<ReportModel, 'baseUrl' | 'reportId' | 'article' | 'revision'>,
): string {
  const url = reportUrl(model);
  return url === null ? `${articleUrl(model)}/revisions/${model.revision.number}` : `${url}/text`;
}

/** Public page of one claim in an edition; null for a draft. */
export function claimPageUrl(
  model: Pick<ReportModel, 'baseUrl' | 'reportId'>,
  claimNumber: number,
): string | null {
  const url = reportUrl(model);
  return url === null ? null : `${url}/claims/${claimNumber}`;
}

/** Public page of a source's stored copy in an edition, by the source's number; null for a draft. */
export function copyPageUrl(
  model: Pick<ReportModel, 'baseUrl' | 'reportId'>,
  sourceNumber: number,
): string | null {
  const url = reportUrl(model);
  return url === null ? null : `${url}/sources/${sourceNumber}`;
}

/** The ledger beside an edition; null for a draft. */
export function ledgerUrl(model: Pick<ReportModel, 'baseUrl' | 'reportId'>): string | null {
  const url = reportUrl(model);
  return url === null ? null : `${url}/ledger.json`;
}

/** The program that checks a ledger. */
export function checkerUrl(baseUrl: string): string {
  return `${withoutSlash(baseUrl)}/verify.mjs`;
}

/** A stored copy in the workspace; signed-in people only. */
export function storedCopyUrl(baseUrl: string, sourceId: string, snapshotId: string): string {
  return `${withoutSlash(baseUrl)}/sources/${sourceId}?copy=${snapshotId}`;
}

/** Where the article stands in the workspace; signed-in people only. */
export function articleUrl(model: Pick<ReportModel, 'baseUrl' | 'article'>): string {
  return `${withoutSlash(model.baseUrl)}/articles/${model.article.id}`;
}

export interface SpelledUrl {
  /** Null when the address may not become a link. */
  href: string | null;
  /** The address in full, in ASCII, so that look-alike letters and direction marks show as what they are. */
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
