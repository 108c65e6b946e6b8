import { safeUrl } from '@/lib/domain/text/safe-url';
import type { ReportModel } from './report-model';

const withoutSlash = (baseUrl: string) => baseUrl.replace(/\/+$/, '');

/** Public page of an edition; null for a draft, which has none. */
export function reportUrl(model: Pick<ReportModel, 'baseUrl' | 'reportId'>): string | null {
  return model.reportId === null ? null : `${withoutSlash(model.baseUrl)}/r/${model.reportId}`;
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
