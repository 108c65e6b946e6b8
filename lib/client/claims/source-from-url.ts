import { safeUrl } from '@/lib/domain/text/safe-url';

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
 * What an address alone says of a web source: the site as its publisher and, where the path ends in readable words, those
 * as a first title. Null for what is not a web address. `today` is `YYYY-MM-DD`.
 */
export function sourceFromUrl(pasted: string, today: string): WebSource | null {
  const url = readWebAddress(pasted);
  if (url === null) return null;
  const { hostname, pathname } = new URL(url);
  const publisher = hostname.replace(/^www\./, '');
  return { kind: 'web', url, publisher, title: titleOfPath(pathname) ?? publisher, accessedAt: today };
}

/** The one web address that a text is, in its normal form; null for any other text. */
export function readWebAddress(text: string): string | null {
  const trimmed = text.trim();
  return /^https?:\/\/\S+$/i.test(trimmed) ? safeUrl(trimmed) : null;
}

function titleOfPath(pathname: string): string | null {
  const slug = pathname.split('/').filter(Boolean).at(-1) ?? '';
  const words = decode(slug)
    .replace(/\.\w{2,5}$/, '')
    .split(/[-_+\s]+/)
    .filter((word) => /^\p{L}[\p{L}\p{N}'’]*$/u.test(word));
  if (words.length < 3) return null;
  const title = words.join(' ');
  return title.charAt(0).toUpperCase() + title.slice(1);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
