import { siteOfAddress, titleOfAddress } from '@/lib/domain/evidence/title-of-address';
import { safeUrl } from '@/lib/domain/text/safe-url';
import type { NewSource } from './source-edits';

/**
 * What an address alone says of a web source: the site as its publisher and, where the path ends in readable words, those
 * as a first title. Null for what is not a web address. `today` is `YYYY-MM-DD`.
 */
export function sourceFromUrl(pasted: string, today: string): Partial<NewSource> | null {
  const trimmed = pasted.trim();
  if (!/^https?:\/\/\S+$/i.test(trimmed)) return null;
  const url = safeUrl(trimmed);
  if (url === null) return null;
  return { kind: 'web', url, publisher: siteOfAddress(url), title: titleOfAddress(url), accessedAt: today };
}
