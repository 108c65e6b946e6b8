import { siteOfAddress, titleOfAddress } from '@/lib/domain/evidence/title-of-address';
import { safeUrl } from '@/lib/domain/text/fields/safe-url';

/** What is known of a web source before anybody has looked at it. */
export interface WebSource {
  kind: 'web';
  url: string;
  publisher: string;
  title: string;
  /** `YYYY-MM-DD`. */
  accessedAt: string;
}

/**
 * What an address alone says about a web source: the site as its publisher and, if the path ends in readable words, those
 * as a first title. Null if it is not a web address. `today` is `YYYY-MM-DD`.
 */
export function sourceFromUrl(pasted: string, today: string): WebSource | null {
  const url = readWebAddress(pasted);
  if (url === null) return null;
  return { kind: 'web', url, publisher: siteOfAddress(url), title: titleOfAddress(url), accessedAt: today };
}

/** The web address, in its normal form, if the text is nothing but one. Null for any other text. */
export function readWebAddress(text: string): string | null {
  const trimmed = text.trim();
  return /^https?:\/\/\S+$/i.test(trimmed) ? safeUrl(trimmed) : null;
}
