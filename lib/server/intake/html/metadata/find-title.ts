import type { JsonLdArticle } from './json-ld';
import type { MetaReader } from './meta-tags';
import { lettersOf, plainText } from './plain-text';

const separator = /\s+[|–—·•»:/\\-]+\s+|\s*\|\s*/u;
const maxLength = 300;

/** The headline as a reader sees it, without the site's name. */
export function findTitle(
  document: Document,
  readMeta: MetaReader,
  jsonLd: JsonLdArticle | null,
  siteNames: readonly string[],
): string | null {
  const named = [
    jsonLd?.headline,
    readMeta('og:title', 'twitter:title', 'dc.title', 'dc:title', 'parsely-title', 'headline'),
    plainText(document.querySelector('title')?.textContent),
  ].flatMap((title) => (title ? [withoutSiteName(title, siteNames)] : []));
  const heading = Array.from(document.querySelectorAll('h1'), (element) =>
    plainText(element.textContent),
  ).find(
    // A site's own name is a heading too. The article's headline is a heading that the metadata also name.
    (text) => text !== null && named.some((title) => isSameTitle(text, title)),
  );
  const title = heading ?? named[0] ?? plainText(document.querySelector('h1')?.textContent) ?? null;
  return title === null || title.length > maxLength ? null : title;
}

function isSameTitle(heading: string, title: string): boolean {
  const one = lettersOf(heading);
  const other = lettersOf(title);
  return one.length > 10 ? other.includes(one) || (other.length > 10 && one === other) : one === other;
}

function withoutSiteName(title: string, siteNames: readonly string[]): string {
  const parts = title.split(separator);
  const isSite = (part: string | undefined) => {
    const letters = lettersOf(part ?? '');
    return letters !== '' && siteNames.some((name) => name === letters);
  };
  if (parts.length < 2) return title;
  const last = parts.at(-1) ?? '';
  if (isSite(last))
    return withoutSiteName(
      title.slice(0, title.lastIndexOf(last)).replace(/[\s|–—·•»:/\\-]+$/u, ''),
      siteNames,
    );
  const [first = ''] = parts;
  if (isSite(first)) return title.slice(first.length).replace(/^[\s|–—·•»:/\\-]+/u, '');
  return title;
}
