import 'server-only';

/**
 * Where to go after sign-in or sign-out: the requested address if it is one of ours, otherwise the front page. Never
 * throws.
 */
export function ownUrl(asked: unknown, siteUrl: string): string {
  const { origin } = new URL(siteUrl);
  // A tab or line end is dropped by the parser, so that "/\t/evil" becomes "//evil".
  if (typeof asked !== 'string' || /[\p{Cc}\\]/u.test(asked) || !URL.canParse(asked, origin)) return origin;
  const url = new URL(asked, origin);
  return url.origin === origin && url.username === '' && url.password === '' ? url.href : origin;
}

/** The same as a path with its query, for a link within the site. */
export function ownPath(asked: unknown, siteUrl: string): string {
  const url = new URL(ownUrl(asked, siteUrl));
  // The framework's own mark on a navigation within the site, not part of the address.
  url.searchParams.delete('_rsc');
  return `${url.pathname}${url.search}`;
}
