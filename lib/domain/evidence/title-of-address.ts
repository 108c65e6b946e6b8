/** The site of a web address, without `www.`. */
export function siteOfAddress(address: string): string {
  return new URL(address).hostname.replace(/^www\./, '');
}

/** A first title for a page when only its address is known: the words at the end of its path, or else the site. */
export function titleOfAddress(address: string): string {
  return wordsOfPath(new URL(address).pathname) ?? siteOfAddress(address);
}

function wordsOfPath(pathname: string): string | null {
  const slug = pathname.split('/').filter(Boolean).at(-1) ?? '';
  const words = decode(slug)
    .replace(/\.\w{2,5}$/, '')
    .split(/[-_+\s]+/)
    .filter((word) => /^\p{L}[\p{L}\p{N}'’]*$/u.test(word));
  const title = words.join(' ');
  if (words.length < 3 || title.length > 300) return null;
  return title.charAt(0).toUpperCase() + title.slice(1);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
